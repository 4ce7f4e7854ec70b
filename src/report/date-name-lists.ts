// Written by scripts/generate/date-names.ts from Intl. As plainWords leaves them, one line a month or day.

/** The months' names from January on, separated by commas. */
export const monthNames: readonly string[] = [
  'january,jan,januar,janvier,janv,enero,ene,gennaio,gen,janeiro,januari,tammikuu,tammikuuta,tammi,styczen,stycznia,sty,leden,ledna,jaanuar,ianuarie,ocak,январь,января,січень,січня',
  'february,feb,februar,fevrier,fevr,febrero,febbraio,fevereiro,fev,februari,helmikuu,helmikuuta,helmi,luty,lutego,lut,unor,unora,veebruar,februarie,subat,февраль,февраля,лютии,лютого',
  'march,mar,marz,mars,marzo,marco,maart,mrt,maaliskuu,maaliskuuta,maalis,marzec,marca,marts,brezen,brezna,martie,mart,март,марта,березень,березня',
  'april,apr,avril,avr,abril,abr,aprile,huhtikuu,huhtikuuta,huhti,kwiecien,kwietnia,kwi,duben,dubna,aprill,aprilie,nisan,апрель,апреля,квітень,квітня',
  'may,mai,mayo,maggio,mag,maio,mei,toukokuu,toukokuuta,touko,maj,maja,kveten,kvetna,mayıs,маи,мая,травень,травня',
  'june,jun,juni,juin,junio,giugno,giu,junho,kesakuu,kesakuuta,kesa,czerwiec,czerwca,cze,cerven,cervna,juuni,iunie,haziran,июнь,июня,червень,червня',
  'july,jul,juli,juillet,juil,julio,luglio,lug,julho,heinakuu,heinakuuta,heina,lipiec,lipca,lip,cervenec,cervence,juuli,iulie,temmuz,июль,июля,липень,липня',
  'august,aug,aout,agosto,ago,augustus,elokuu,elokuuta,elo,augusti,sierpien,sierpnia,sie,srpen,srpna,agustos,август,августа,серпень,серпня',
  'september,sep,sept,septembre,septiembre,settembre,set,setembro,syyskuu,syyskuuta,syys,wrzesien,wrzesnia,wrz,zari,septembrie,eylul,сентябрь,сентября,вересень,вересня',
  'october,oct,oktober,okt,octobre,octubre,ottobre,ott,outubro,out,lokakuu,lokakuuta,loka,pazdziernik,pazdziernika,paz,rijen,rijna,oktoober,octombrie,ekim,октябрь,октября,жовтень,жовтня',
  'november,nov,novembre,noviembre,novembro,marraskuu,marraskuuta,marras,listopad,listopada,lis,listopadu,noiembrie,kasım,ноябрь,ноября,листопад,листопада',
  'december,dec,dezember,dez,decembre,diciembre,dic,dicembre,dezembro,joulukuu,joulukuuta,joulu,grudzien,grudnia,gru,desember,prosinec,prosince,detsember,decembrie,aralık,декабрь,декабря,грудень,грудня',
]

/** The names of the days of the week from Sunday on, separated by commas. */
export const weekdayNames: readonly string[] = [
  'sunday,sun,sonntag,so,dimanche,dim,domingo,dom,domenica,zondag,zo,sunnuntai,su,sondag,son,niedziela,niedz,nedele,puhapaev,duminica,pazar,воскресенье,неділя',
  'monday,mon,montag,mo,lundi,lun,lunes,lunedi,segunda feira,segunda,seg,maandag,ma,maanantai,mandag,man,poniedzialek,pon,pondeli,esmaspaev,luni,pazartesi,понедельник,понеділок',
  'tuesday,tue,dienstag,di,mardi,mar,martes,martedi,terca feira,terca,ter,dinsdag,tiistai,ti,tisdag,tis,wtorek,wt,tirsdag,utery,teisipaev,marti,salı,вторник,вівторок',
  'wednesday,wed,mittwoch,mi,mercredi,mer,miercoles,mie,mercoledi,quarta feira,quarta,qua,woensdag,wo,keskiviikko,ke,onsdag,ons,sroda,sr,streda,kolmapaev,miercuri,carsamba,среда,середа',
  'thursday,thu,donnerstag,do,jeudi,jeu,jueves,jue,giovedi,gio,quinta feira,quinta,qui,donderdag,torstai,to,torsdag,tors,czwartek,czw,ctvrtek,neljapaev,joi,persembe,четверг,четвер',
  'friday,fri,freitag,fr,vendredi,ven,viernes,vie,venerdi,sexta feira,sexta,sex,vrijdag,vr,perjantai,pe,fredag,fre,piatek,pt,patek,reede,vineri,cuma,пятница,пʼятниця',
  'saturday,sat,samstag,sa,samedi,sam,sabado,sab,sabato,zaterdag,za,lauantai,la,lordag,lor,sobota,sob,laupaev,sambata,cumartesi,суббота,субота',
]
