import type { LabelField } from './session.ts'

/**
 * The words reports use, by language: the only place that knows a language. Everything is lower case, without accents
 * and without punctuation, as `plainWords` in words.ts leaves it. Month and weekday names come from Intl (date-name-lists.ts, generated).
 */
export const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'fi', 'sv', 'pl'] as const
/** Further languages, whose short names of months and days are too much like words of the ones above. */
export const moreLanguages = ['da', 'nb', 'cs', 'et', 'ro', 'tr', 'ru', 'uk'] as const

/** Labels of key lines, columns and front matter. One phrase names one field. */
export const fieldLabels: Readonly<Record<LabelField, string>> = {
  date: `date, day, session date, work date, date worked, datum, tag, jour, fecha, dia, data, giorno, dag, paiva, pvm,
    paivamaara, dzien,
    dato, kuupaev, paev, den, datum prace, tarih, gun, ziua, дата, день, 日期, 日付, when, wann, quand, cuando, quando, wanneer, milloin, kiedy, hvornar, kdy, millal, когда, date time, date and time, datum uhrzeit, fecha de trabajo, data dello svolgimento, session completed, completed on, completion date, date completed, report date, date of work, work day, session day`,
  hours: `hours, hrs, hour, duration, length, elapsed, elapsed time, time elapsed, time spent, spent, spent time, hours worked, worked hours, worked,
    hours spent, time worked, work time, working time, worked time, working hours, work hours, work duration, session duration, session time,
    session length, time invested, invested time, hours invested, time taken, time used, time logged, logged time, focus time, focused time, hours logged, time tracked,
    actual time, actual hours, actual duration, actual effort, actual, time on task, minutes, mins, minutes spent,
    dauer, stunden, std, zeitaufwand, aufwand, arbeitszeit, arbeitsdauer, aufgewendete zeit, arbeitsstunden, effektiv,
    effektive zeit, tatsachliche zeit, tatsachlicher aufwand, minuten, sitzungsdauer, stundenaufwand, ist, ist zeit, ist stunden, stunden ist,
    duree, heures, temps passe, temps de travail, heures travaillees, temps, duree de la session,
    duracion, horas, tiempo dedicado, tiempo empleado, horas trabajadas, tiempo, duracion de la sesion,
    durata, ore, ore lavorate, tempo impiegato, tempo dedicato, durata sessione,
    duracao, horas trabalhadas, tempo gasto, duracao da sessao,
    duur, uren, bestede tijd, gewerkte uren, tijdsduur, tijdsbesteding,
    kesto, tunnit, tuntia, tuntimaara, tyoaika, kaytetty aika, kulunut aika, tunteja, aika h,
    tid, timmar, arbetad tid, nedlagd tid, arbetstid, tidsatgang, varaktighet, antal timmar,
    czas trwania, godziny, liczba godzin, przepracowane godziny, czas pracy, poswiecony czas, spedzony czas,
    timer, varighed, varighet, tidsforbrug, tidsbruk, brugt tid, antal timer, antall timer, arbeidstid, arbejdstid, faktisk tid,
    hodiny, doba, trvani, odpracovano, odpracovane hodiny, pocet hodin, straveny cas, delka, hod,
    kestus, tunnid, kulunud aeg, tegelik aeg, tooaeg, aeg tundides, ajakulu, tunde,
    sure, saat, harcanan sure, calisma suresi, durata sesiunii, timp lucrat, ore lucrate, timp petrecut, timp alocat, numar ore,
    часы, длительность, продолжительность, затрачено, затраченное время, время работы, потрачено, часов, кол во часов, количество часов,
    години, тривалість, витрачено, витрачений час, кількість годин, 时长, 工时, 用时, 耗时, 小时, 時間, 作業時間, 所要時間, 稼働時間,
    horas dedicadas, horas empleadas, horas invertidas, tiempo invertido, tiempo total, tempo dedicado, tempo total, horas gastas,
    duree de travail, temps consacre, temps effectue, nombre d heures, nb heures, heures effectuees, aantal uren, tijd besteed, uren gewerkt,
    ore impiegate, ore dedicate, tempo speso, total hours worked, session total`,
  start: `start, start time, started, started at, begin, begin time, from, in, clock in, time in, session start, session start time, beginn, von,
    anfang, startzeit, arbeitsbeginn, debut, heure de debut, inicio, hora de inicio, hora inicio, desde, inizio, ora inizio, dalle, hora de entrada,
    begintijd, van, starttijd, alku, aloitus, alkoi, aloitusaika, alkuaika, borjan, starttid, borjade, poczatek, rozpoczecie, od,
    zacatek, od kdy, algus, baslangic, baslama, inceput, ora inceput, начало, початок, 开始, 开始时间, 開始, 開始時間, 開始時刻, fra, starttidspunkt,
    hora inicial, hora de comienzo, comienzo, heure debut, hora de entrada, ora di inizio, inizio ore, godzina rozpoczecia`,
  end: `end, end time, ended, ended at, finish, finish time, finished, stop, stop time, to, until, out, clock out, time out, session end,
    session end time, ende, bis, schluss, endzeit, arbeitsende, fin, heure de fin, hora de fin, hora fin, hasta, fine, ora fine,
    alle, fim, hora de saida, einde, eindtijd, tot, loppu, lopetus, loppui, lopetusaika, loppuaika, slut, sluttid, koniec, zakonczenie, do,
    konec, lopp, bitis, bitirme, sfarsit, ora sfarsit, конец, окончание, кінець, завершение, 结束, 结束时间, 終了, 終了時間, 終了時刻, til, slutt, slutttid, sluttidspunkt,
    hora final, hora de finalizacion, hora de termino, termino, final, heure fin, ora di fine, fine ore, godzina zakonczenia`,
  break: `break, breaks, break time, pause, pausen, pauze, pausa, descanso, tauko, tauot, rast, paus, przerwa, lunch,
    prestavka, mola, pauza, перерыв, обед, перерва, 休憩, 休息, pausetid`,
  project: `project, project name, projekt, projektname, projet, proyecto, progetto, projeto, projecten, projekti, repo name, codename, project codename, projects,
    prosjekt, проект, проєкт, proiect, proje, 项目, 案件, プロジェクト`,
  client: `client, client name, customer, kunde, kundin, auftraggeber, cliente, klant, asiakas, kund, klient,
    klijent, zakaznik, клиент, заказчик, musteri, 客户, oppdragsgiver`,
  task: `task, category, activity type, type, task type, work type, kind, kategorie, aufgabe, tatigkeitsart, arbeitspaket, modul, module, categorie,
    tache, categoria, tarea, compito, tarefa, taak, tehtava, kategoria, uppgift, zadanie, phase,
    ulesanne, задача, задание, завдання, gorev, oppgave, opgave, ukol, sarcina, 任务`,
  headline: `headline, title, working title, session title, focus, session focus, goal, goals, session goal, objective, subject, summary, description,
    descriptions, activity, activities, what i did, what was done, work done, what we did, notes, note, comment, comments, work, work description, tasks, details,
    did, done, accomplished, accomplishments, session type, topic, what, commit,
    beschreibung, tatigkeit, tatigkeiten, aktivitat, aktivitaten, kommentar, bemerkung, thema, gemacht, gemacht ist, was, ziel, arbeit,
    description du travail, activite, activites, travail, objectif, remarques, sujet, titre,
    descripcion, actividad, actividades, trabajo, titulo, objetivo, notas,
    descrizione, attivita, lavoro, obiettivo, titolo, note di lavoro,
    descricao, atividade, atividades, trabalho,
    omschrijving, beschrijving, activiteit, activiteiten, werkzaamheden, onderwerp, doel, titel,
    kuvaus, mita tein, tein, tekeminen, selite, selitys, aihe, otsikko, muistiinpanot, mita tehtiin,
    beskrivning, aktivitet, vad jag gjorde, kommentarer, rubrik, vad,
    opis, zakres, czynnosc, czynnosci, tytul, temat, co zrobilem, co zrobiono, uwagi, cel,
    popis, cinnost, co jsem delal, kirjeldus, tegevus, mida tegin, aciklama, yapilan is, faaliyet, descriere, activitate,
    beskrivelse, oppgavebeskrivelse, hva, hvad, hva jeg gjorde, описание, описание работ, что сделано, деятельность, опис, що зроблено, 内容, 说明, 描述, 作業内容, 备注`,
  billable: `billable, billable y n, bill, verrechenbar, abrechenbar, fakturierbar, facturable, facturable o n, facturabile, fatturabile, faturavel,
    factureerbaar, declarabel, laskutettava, debiterbar, fakturerbar, fakturowalne, platne`,
  mode: `mode, work mode, session mode, modus, modo, modalita, tila, lage, tryb`,
  repository: `repository, repo, git repository, depot, repositorio, repozytorium`,
  person: `person, who, name, developer, developers, author, member, team member, worker, employee, by, student, person name, wer, mitarbeiter,
    mitarbeiterin, entwickler, bearbeiter, qui, personne, quien, persona, chi, quem, pessoa, wie, medewerker, kuka, tekija, henkilo, nimi,
    vem, namn, kto, osoba,
    jmeno, nimi, kes, isim, kisi, nume, navn, hvem, имя, кто, исполнитель, разработчик, хто, 姓名, 氏名, 担当`,
}

/** Labels and headers that say "time" without saying which: what stands beside them decides. */
export const timeLabels =
  'time, times, zeit, span, period, zeitraum, horario, heure, hora, orario, ora, tijd, aika, tid, czas, clock, aeg, cas, время, час, timp, 时间, tidspunkt, time range, effort, uhrzeit, horaire, time span, zeitspanne, kello, klo'

/** Words that may stand beside a label's own words without changing what it means. */
export const fillerWords = `session, sessions, my, our, the, this, for, of, on, approx, approximate, approximately, about, ca, circa, roughly, today, todays, net, netto, so, far,
  h, hh, mm, min, minutes, hours, decimal, total, totals, overall, gesamt, insgesamt, totale, yhteensa, totalt, lacznie, actual, real, tatsachlich, sitzung, sesion, sessao, sessione, seance, sitzungs`

/** Say that a figure adds up others. */
export const totalWords = `total, totals, totale, totaal, totalt, subtotal, sum, overall, gesamt, gesamtzeit, gesamtaufwand, gesamtdauer, gesamtstunden, gesamtsumme, insgesamt,
  summe, zwischensumme, somme, suma, soma, somma, tot, totaux, totales, totais, totali, subtotale, subtotaal, yhteensa, yht, summa, razem, lacznie, cumulative, cumulated, kumuliert,
  running, gesamtbilanz, zwischenbilanz, zwischentotal, totalen, kokonaisaika, loppusumma, ogolem,
  i alt, sammenlagt, til sammen, celkem, soucet, kokku, toplam, итого, всего, усього, разом, 合计, 总计, 合計, suma total`

/** A section or table that only repeats: read when nothing else states hours. */
export const summaryWords = `summary, summaries, overview, totals, statistics, stats, ubersicht, tagesubersicht, wochenubersicht, zusammenfassung, auswertung, resume, recapitulatif, resumen,
  riepilogo, riassunto, resumo, overzicht, samenvatting, yhteenveto, sammanfattning, oversikt, podsumowanie, breakdown, metrics, bilanz, gesamtbilanz, weekly, monthly, categories, by category`

/** What is never worked time: estimates, plans, what remains, what was saved, how long a machine ran, prices. */
export const neverWords = `estimate, estimates, estimated, est, estimation, eta, plan, planned, plans, expected, target, targets, budget, budgeted, remaining, remains, left, saved, saves, saving, savings,
  next, future, upcoming, forecast, goal hours, scheduled, proposed, uptime, runtime, downtime, timeout, idle, limit, deadline, due, rate, price, cost, quote, quoted, allocated, allowed, minimum, maximum, max, average, avg, load, build, response, video, audio, recording,
  latency, cache, test, tests, execution, processing, retention, ttl, interval, cadence, shift, cooldown, etc, velocity,
  geschatzt, geschatzte, geschatzter, schatzung, geplant, geplante, soll, verbleibend, restzeit, rest, eingespart, gespart, nachste, nachster, stundensatz, budgetiert, vorgabe, abweichung, mindestens,
  estime, estimee, prevu, prevue, restant, restantes, economise, prochain, prochaine, objetivo de horas,
  estimado, estimada, estimacion, previsto, prevista, ahorrado, restante, proximo, proxima, planificado,
  stimato, stimata, stima, rimanente, risparmiato, prossimo, prossima, pianificato,
  estimativa, planejado, economizado, geschat, schatting, gepland, resterend, bespaard, volgende, verwacht,
  arvio, arvioitu, suunniteltu, jaljella, saastetty, seuraava, tavoite, uppskattad, uppskattning, beraknad, planerad, aterstaende, sparad, nasta, kvar,
  szacunek, szacowany, szacowana, szacowane, planowany, planowane, plan, pozostalo, pozostaly, zaoszczedzony, nastepny, nastepna,
  hinnang, hinnanguline, planeeritud, odhad, odhadovany, planovany cas, estimeret, estimert, anslatt, planlagt, tahmini, planlanan, estimat, planificat, план, планируется, оценка, осталось, 预计, 计划, 剩余, 見積, 予定,
  needed, required, window, rollback, to complete, to finish, to do`

/** Those of `neverWords` that, in brackets behind a figure, say that the work is still to be done. */
export const openWords =
  'planned, plan, remaining, left, to go, saved, target, budget, budgeted, scheduled, allocated, expected, geplant, soll, verbleibend, prevu, restant, previsto, planificado, restante, pianificato, planejado, gepland, suunniteltu, jaljella, planerad, kvar, planowane, pozostalo'

/** Labels whose date is the day of the work where nothing else states one. */
export const doneWords =
  'completed, finished, done, abgeschlossen, erledigt, fertiggestellt, termine, terminee, terminado, completado, completato, concluido, concluida, afgerond, voltooid, valmis, valmistunut, slutford, klar, zakonczono, ukonczono'

/** Those of `neverWords` that also name work: beside a date or in a log, `2h tests` is time spent on tests. */
export const thingWords =
  'test, tests, build, load, response, video, audio, recording, cache, execution, processing, rest'

/** A column headed only by one of these holds both: words such as `actual` in a label win over `neverWords`. */
export const actualWords =
  'actual, actually, real, ist, tatsachlich, tatsachliche, tatsachlicher, effektiv, effektive, reel, reelle, effectif, efectivo, effettivo, effettive, werkelijk, werkelijke, toteutunut, todellinen, faktisk, faktiskt, rzeczywisty, rzeczywiste, faktyczny, spent, worked, tegelik, skutecny, skutecne, gerceklesen, faktisk, efectiv, фактически, фактическое, 实际, 実績'

/** Sections about what is still to do. */
export const planWords = `next steps, next step, next session, next actions, next, upcoming, todo, todos, to do, backlog, roadmap, plan, plans, planned, estimate, estimates, estimated, remaining, future, proposal, recommendations, template, example, examples,
  how to use, instructions, usage, legend, rate sheet, rates, pricing, budget, whats next, what s next, plan for tomorrow, nachste schritte, naechste schritte, ausblick, geplant, geschatzte, geschatzter, geschatztes, schatzung, schatzungen, aufwandsschatzung, stundensatz, vorlage, beispiel, prochaines etapes, estimation, estimations, estimacion, stima, stime, estimativa, schatting, arvio, arviot, uppskattning, szacunek, szacunki, modele, exemple, proximos pasos, plantilla, ejemplo,
  prossimi passi, modello, esempio, proximos passos, exemplo, volgende stappen, sjabloon, voorbeeld, seuraavat askeleet, malli, esimerkki, nasta steg, mall, exempel, nastepne kroki, szablon, przyklad, planowane,
  naeste skridt, neste steg, dalsi kroky, jargmised sammud, sonraki adimlar, pasii urmatori, следующие шаги, планы, наступні кроки, 下一步, 计划, 予定,
  agenda, schedule, timetable, zeitplan, tagesordnung, ordre du jour, orden del dia, ordine del giorno, esityslista, dagordning`

/** Titles and file names of logs of hours. */
export const logWords = `timesheet, timesheets, timelog, time log, timelogs, time logs, hours, hour log, hours log, work log, worklog, time tracking, timetracking, time tracker, time sheet, time spent, time record, time records, time report, work hours, working hours, working time, workingtimemonitoring, working hours monitoring, hours worked, time journal,
  zeiterfassung, arbeitszeit, arbeitszeiten, arbeitszeiterfassung, stundenzettel, stundenliste, stundennachweis, zeitnachweis, entwicklungszeiterfassung, arbeitsjournal, zeitprotokoll, stunden,
  feuille de temps, suivi du temps, releve d heures, heures, registro de horas, horas, control horario, registro ore, foglio ore, ore, registo de horas, folha de horas, urenregistratie, urenstaat, uren, tijdregistratie,
  tyoaikakirjanpito, tuntikirjanpito, tyoaika, tunnit, tuntilista, tidrapport, tidrapportering, tidlogg, timmar, tidsredovisning, czas pracy, ewidencja czasu, karta czasu pracy, godziny, rejestr czasu,
  timeregnskab, timeliste, timeforing, timeregistrering, tidsregistrering, timesliste, vykaz prace, vykaz hodin, casovy zaznam, ajaarvestus, ajakulu, tooajaarvestus, tooaeg,
  pontaj, fisa de pontaj, zaman cizelgesi, calisma saatleri, учет времени, учет рабочего времени, табель, облік часу, 工时, 工时记录, 時間記録, 作業時間, 勤怠`

/** Titles of reports on one stretch of work, and words that say nothing about which. */
export const reportWords = `session, sessions, summary, report, log, notes, note, journal, diary, devlog, development, dev, working, work, complete, completed, end, closing, conclusion, final, wrap, up, daily, weekly, status, standup, handover, update, record, overview,
  executive, details, info, information, project, results, day, week, month, sprint, part, entry, date, sitzung, sitzungsbericht, bericht, tagebuch, protokoll, tagesbericht, arbeitsbericht, projektjournal, tag, woche, rapport, journee, compte rendu, seance, informe, diario, sesion, sessione, rapporto, relatorio, sessao, verslag, logboek, sessie, dagboek, raportti, paivakirja, istunto, rapport, dagbok, raport, dziennik, sesja, datum, fecha, data, paiva, dag, dia, jour, the, of, for, and, a, on, in, to, my,
  dagbog, dagbok, denik, paevik, jurnal, gunluk, rapor, отчет, дневник, журнал, сессия, звіт, щоденник, 日志, 报告, 日報, 記録`

/** Documents that tell how, or what shall be, and never what was. */
export const guideWords =
  'guide, tutorial, procedure, template, vorlage, howto, how to, documentation, specification, spec, proposal, roadmap, plan, estimate, estimates, features, handover, workflow, auto update, course, syllabus, workshop, fix, quote'

/** Documents that list what shall be done; a single statement of hours in one may still be what its making, or a page of that name, took. */
export const forwardWords = 'roadmap, backlog, estimate, estimates, estimation, forecast, proposal, plan, plans'

/** Documents whose durations and dates are those of other things than somebody's work, unless they also call themselves a log or session. */
export const foreignWords =
  'changelog, change log, release notes, incident, outage, postmortem, post mortem, agenda, test report, test results, test run, benchmark, benchmarks, timetable, syllabus, curriculum, reading list, watch list, watchlist, playlist, sleep, sleep log, workout, workouts, fitness, training plan, flight log, recipe, schedule, rota, roster, itinerary, weather, exam, exams, videos, episodes, podcast, podcasts, movies, films, songs, training runs, deployments'

export const unitWords = {
  hours: `h, hr, hrs, hour, hours, std, stunde, stunden, heure, heures, hora, horas, ora, ore, uur, uren, u, tunti, tuntia, tunnin, timme, timmar, tim, godz, godzina, godziny, godzin, g, t, timer, hod, hodina, hodiny, hodin, tund, tundi, saat, sa, ч, час, часа, часов, год, година, години, годин, 小时, 小時, 時間`,
  minutes: `m, min, mins, minute, minutes, minuten, minuto, minutos, minuti, minuut, minuutti, minuuttia, minut, minuter, minuta, minuty, mn, minutu, мин, минут, минуты, минута, хв, хвилин, хвилини, dk, dakika, minutit, minuti, minutu, 分, 分钟, 分鐘`,
  seconds: `s, sec, secs, second, seconds, sek, sekunde, sekunden, seconde, secondes, segundo, segundos, secondo, secondi, seconden, sekunti, sekuntia, sekunder, sekund, sekundy, ms, сек, 秒`,
}
/** Between the two ends of a range. */
export const rangeWords = 'to, until, till, til, bis, a, al, as, ate, hasta, tot, till, do, jusqu a'
/** Between hours and minutes of one duration. */
export const joinWords = 'and, und, et, y, e, en, ja, och, i, plus'
/** Before a figure that is not exact. */
export const aboutWords =
  'about, around, approx, approximately, roughly, almost, nearly, circa, ca, etwa, ungefahr, rund, fast, knapp, environ, aproximadamente, unos, unas, circa, ongeveer, bijna, umbes, priblizne, yaklasik, aproximativ, около, примерно, ≈, 约, 約, noin, n, ungefar, cirka, okolo, ok, over, more than, less than, just over, just under, up to'
/** Before hours that prose tells of. */
export const workVerbs =
  'spent, worked, logged, invested, gearbeitet, passe, travaille, trabaje, lavorato, trabalhei, gewerkt, tyoskentelin, arbetade, pracowalem, pracowalam, arbejdet, arbeidet, tootasin, pracoval jsem, работал, работала'
/** Before them. */
export const todayWords =
  'today, heute, aujourd hui, hoy, oggi, hoje, vandaag, tanaan, idag, i dag, dzisiaj, dzis, dnes, tana, bugun, сегодня'
export const clockInWords =
  'clock in, clocking in, clocked in, check in, checked in, punch in, punched in, sign in, signed in, started work, start work, eingestempelt, kommen, arrivee, entrada, entrata, ingeklokt, sisaan, instamplat, wejscie'
export const clockOutWords =
  'clock out, clocking out, clocked out, check out, checked out, punch out, punched out, sign out, signed out, stopped work, stop work, ausgestempelt, gehen, depart, salida, uscita, uitgeklokt, ulos, utstamplat, wyjscie'
export const yesWords = 'yes, y, true, billable, x, ja, oui, o, si, sim, s, kylla, k, tak, t, 1'
export const noWords =
  'no, n, false, non billable, nonbillable, unbillable, not billable, nein, non, nao, nee, ei, e, nej, nie, 0'
/** Stand where a value is still to be written. */
export const placeholderWords =
  'tbd, tba, todo, n a, na, none, xx, xxx, yyyy, ausfullen, unknown, pending, fill in, name, your name, navn, jmeno'

/** Before the number of a week. */
export const weekWords =
  'week, wk, kw, kalenderwoche, woche, semaine, sem, semana, settimana, sett, uke, vecka, v, viikko, vko, tydzien, tyg'
/** Those of `weekWords` whose number is always the calendar's. */
export const calendarWeekWords = 'kw, kalenderwoche, uke, uge, vecka, v, viikko, vko'
/** Say that a date is the last day of a week. */
export const endWords =
  'ending, week end, w e, end, endend, bis zum, se terminant, fin, finalizada, termina, che termina, eindigend, paattyva, slutar, konczacy'
/** Between the hours of a sentence and its words (`Worked from 9 to 11 on tests`). */
export const linkWords =
  'from, on, with, for, at, in, of, to, and, doing, von, an, am, mit, fur, auf, sur, avec, pour, a, de, en, con, por, su, per, em, no, na, com, aan, met, voor, op, med, pa, z, nad, od'
