import type { LabelField } from './session.ts'

/**
 * The words reports use, by language: the only place that knows a language. Everything is lower case, without accents
 * and without punctuation, as `plainWords` in words.ts leaves it. Month and weekday names come from Intl (date-names.ts).
 */
export const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'fi', 'sv', 'pl'] as const

/** Labels of key lines, columns and front matter. One phrase names one field. */
export const fieldLabels: Readonly<Record<LabelField, string>> = {
  date: `date, day, session date, work date, date worked, datum, tag, jour, fecha, dia, data, giorno, dag, paiva, pvm,
    paivamaara, dzien`,
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
    czas trwania, godziny, liczba godzin, przepracowane godziny, czas pracy, poswiecony czas, spedzony czas`,
  start: `start, start time, started, started at, begin, begin time, from, in, clock in, time in, session start, session start time, beginn, von,
    anfang, startzeit, arbeitsbeginn, debut, heure de debut, inicio, hora de inicio, hora inicio, desde, inizio, ora inizio, dalle, hora de entrada,
    begintijd, van, starttijd, alku, aloitus, alkoi, aloitusaika, alkuaika, borjan, starttid, borjade, poczatek, rozpoczecie, od`,
  end: `end, end time, ended, ended at, finish, finish time, finished, stop, stop time, to, until, out, clock out, time out, session end,
    session end time, ende, bis, schluss, endzeit, arbeitsende, fin, heure de fin, hora de fin, hora fin, hasta, fine, ora fine,
    alle, fim, hora de saida, einde, eindtijd, tot, loppu, lopetus, loppui, lopetusaika, loppuaika, slut, sluttid, koniec, zakonczenie, do`,
  break: `break, breaks, break time, pause, pausen, pauze, pausa, descanso, tauko, tauot, rast, paus, przerwa, lunch`,
  project: `project, project name, projekt, projektname, projet, proyecto, progetto, projeto, projecten, projekti, repo name, codename, project codename, projects`,
  client: `client, client name, customer, kunde, kundin, auftraggeber, cliente, klant, asiakas, kund, klient`,
  task: `task, category, activity type, type, task type, work type, kind, kategorie, aufgabe, tatigkeitsart, arbeitspaket, modul, module, categorie,
    tache, categoria, tarea, compito, tarefa, taak, tehtava, kategoria, uppgift, zadanie, phase`,
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
    opis, zakres, czynnosc, czynnosci, tytul, temat, co zrobilem, co zrobiono, uwagi, cel`,
  billable: `billable, billable y n, bill, verrechenbar, abrechenbar, fakturierbar, facturable, facturable o n, facturabile, fatturabile, faturavel,
    factureerbaar, declarabel, laskutettava, debiterbar, fakturerbar, fakturowalne, platne`,
  mode: `mode, work mode, session mode, modus, modo, modalita, tila, lage, tryb`,
  repository: `repository, repo, git repository, depot, repositorio, repozytorium`,
  person: `person, who, name, developer, developers, author, member, team member, worker, employee, by, student, person name, wer, mitarbeiter,
    mitarbeiterin, entwickler, bearbeiter, qui, personne, quien, persona, chi, quem, pessoa, wie, medewerker, kuka, tekija, henkilo, nimi,
    vem, namn, kto, osoba`,
}

/** Labels and headers that say "time" without saying which: what stands beside them decides. */
export const timeLabels =
  'time, times, zeit, span, period, zeitraum, horario, heure, hora, orario, ora, tijd, aika, tid, czas, clock, time range, effort, uhrzeit, horaire, time span, zeitspanne, kello, klo'

/** Words that may stand beside a label's own words without changing what it means. */
export const fillerWords = `session, sessions, my, our, the, this, for, of, on, approx, approximate, approximately, about, ca, circa, roughly, today, todays, net, netto, so, far,
  h, hh, mm, min, minutes, hours, decimal, total, totals, overall, gesamt, insgesamt, totale, yhteensa, totalt, lacznie, actual, real, tatsachlich, sitzung, sesion, sessao, sessione, seance, sitzungs`

/** Say that a figure adds up others. */
export const totalWords = `total, totals, totale, totaal, totalt, subtotal, sum, overall, gesamt, gesamtzeit, gesamtaufwand, gesamtdauer, gesamtstunden, gesamtsumme, insgesamt,
  summe, zwischensumme, somme, suma, soma, somma, tot, totaux, totales, totais, totali, subtotale, subtotaal, yhteensa, yht, summa, razem, lacznie, cumulative, cumulated, kumuliert,
  running, gesamtbilanz, zwischenbilanz, zwischentotal, totalen, kokonaisaika, loppusumma, ogolem`

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
  szacunek, szacowany, szacowana, szacowane, planowany, planowane, plan, pozostalo, pozostaly, zaoszczedzony, nastepny, nastepna`

/** Those of `neverWords` that also name work: beside a date or in a log, `2h tests` is time spent on tests. */
export const thingWords =
  'test, tests, build, load, response, video, audio, recording, cache, execution, processing, rest'

/** A column headed only by one of these holds both: words such as `actual` in a label win over `neverWords`. */
export const actualWords =
  'actual, actually, real, ist, tatsachlich, tatsachliche, tatsachlicher, effektiv, effektive, reel, reelle, effectif, efectivo, effettivo, effettive, werkelijk, werkelijke, toteutunut, todellinen, faktisk, faktiskt, rzeczywisty, rzeczywiste, faktyczny, spent, worked'

/** Sections about what is still to do. */
export const planWords = `next steps, next step, next session, next actions, next, upcoming, todo, todos, to do, backlog, roadmap, plan, plans, planned, estimate, estimates, estimated, remaining, future, proposal, recommendations, template, example, examples,
  how to use, instructions, usage, legend, rate sheet, rates, pricing, budget, whats next, what s next, plan for tomorrow, nachste schritte, naechste schritte, ausblick, geplant, geschatzte, geschatzter, geschatztes, schatzung, schatzungen, aufwandsschatzung, stundensatz, vorlage, beispiel, prochaines etapes, estimation, estimations, estimacion, stima, stime, estimativa, schatting, arvio, arviot, uppskattning, szacunek, szacunki, modele, exemple, proximos pasos, plantilla, ejemplo,
  prossimi passi, modello, esempio, proximos passos, exemplo, volgende stappen, sjabloon, voorbeeld, seuraavat askeleet, malli, esimerkki, nasta steg, mall, exempel, nastepne kroki, szablon, przyklad, planowane`

/** Titles and file names of logs of hours. */
export const logWords = `timesheet, timesheets, timelog, time log, timelogs, time logs, hours, hour log, hours log, work log, worklog, time tracking, timetracking, time tracker, time sheet, time spent, time record, time records, time report, work hours, working hours, working time, workingtimemonitoring, working hours monitoring, hours worked, time journal,
  zeiterfassung, arbeitszeit, arbeitszeiten, arbeitszeiterfassung, stundenzettel, stundenliste, stundennachweis, zeitnachweis, entwicklungszeiterfassung, arbeitsjournal, zeitprotokoll, stunden,
  feuille de temps, suivi du temps, releve d heures, heures, registro de horas, horas, control horario, registro ore, foglio ore, ore, registo de horas, folha de horas, urenregistratie, urenstaat, uren, tijdregistratie,
  tyoaikakirjanpito, tuntikirjanpito, tyoaika, tunnit, tuntilista, tidrapport, tidrapportering, tidlogg, timmar, tidsredovisning, czas pracy, ewidencja czasu, karta czasu pracy, godziny, rejestr czasu`

/** Titles of reports on one stretch of work, and words that say nothing about which. */
export const reportWords = `session, sessions, summary, report, log, notes, note, journal, diary, devlog, development, dev, working, work, complete, completed, end, closing, conclusion, final, wrap, up, daily, weekly, status, standup, handover, update, record, overview,
  executive, details, info, information, project, results, day, week, month, sprint, part, entry, date, sitzung, sitzungsbericht, bericht, tagebuch, protokoll, tagesbericht, arbeitsbericht, projektjournal, tag, woche, rapport, journee, compte rendu, seance, informe, diario, sesion, sessione, rapporto, relatorio, sessao, verslag, logboek, sessie, dagboek, raportti, paivakirja, istunto, rapport, dagbok, raport, dziennik, sesja, datum, fecha, data, paiva, dag, dia, jour, the, of, for, and, a, on, in, to, my`

/** Documents that tell how, or what shall be, and never what was. */
export const guideWords =
  'guide, tutorial, procedure, template, vorlage, howto, how to, documentation, specification, spec, proposal, roadmap, plan, estimate, estimates, features, handover, workflow, auto update, course, syllabus, workshop, fix, quote'

/** Documents whose durations and dates are those of other things than somebody's work, unless they also call themselves a log or session. */
export const foreignWords =
  'changelog, change log, release notes, incident, outage, postmortem, post mortem, agenda, test report, test results, test run, benchmark, benchmarks, timetable, syllabus, curriculum'

export const unitWords = {
  hours: `h, hr, hrs, hour, hours, std, stunde, stunden, heure, heures, hora, horas, ora, ore, uur, uren, u, tunti, tuntia, tunnin, timme, timmar, tim, godz, godzina, godziny, godzin, g`,
  minutes: `m, min, mins, minute, minutes, minuten, minuto, minutos, minuti, minuut, minuutti, minuuttia, minut, minuter, minuta, minuty, mn, minutu`,
  seconds: `s, sec, secs, second, seconds, sek, sekunde, sekunden, seconde, secondes, segundo, segundos, secondo, secondi, seconden, sekunti, sekuntia, sekunder, sekund, sekundy, ms`,
}
/** Between the two ends of a range. */
export const rangeWords = 'to, until, till, bis, a, al, as, ate, hasta, tot, till, do, jusqu a'
/** Between hours and minutes of one duration. */
export const joinWords = 'and, und, et, y, e, en, ja, och, i, plus'
/** Before a figure that is not exact. */
export const aboutWords =
  'about, around, approx, approximately, roughly, almost, nearly, circa, ca, etwa, ungefahr, rund, fast, knapp, environ, aproximadamente, unos, unas, circa, ongeveer, bijna, noin, n, ungefar, cirka, okolo, ok, over, more than, less than, just over, just under, up to'
/** Before hours that prose tells of. */
export const workVerbs =
  'spent, worked, logged, invested, gearbeitet, passe, travaille, trabaje, lavorato, trabalhei, gewerkt, tyoskentelin, arbetade, pracowalem, pracowalam'
export const clockInWords =
  'clock in, clocking in, clocked in, check in, checked in, punch in, punched in, sign in, signed in, started work, start work, eingestempelt, kommen, arrivee, entrada, entrata, ingeklokt, sisaan, instamplat, wejscie'
export const clockOutWords =
  'clock out, clocking out, clocked out, check out, checked out, punch out, punched out, sign out, signed out, stopped work, stop work, ausgestempelt, gehen, depart, salida, uscita, uitgeklokt, ulos, utstamplat, wyjscie'
export const yesWords = 'yes, y, true, billable, x, ja, oui, o, si, sim, s, kylla, k, tak, t, 1'
export const noWords =
  'no, n, false, non billable, nonbillable, unbillable, not billable, nein, non, nao, nee, ei, e, nej, nie, 0'
/** Stand where a value is still to be written. */
export const placeholderWords =
  'tbd, tba, todo, n a, na, none, xx, xxx, yyyy, ausfullen, unknown, pending, fill in, name, your name'

/** Before the number of a week. */
export const weekWords =
  'week, wk, kw, kalenderwoche, woche, semaine, sem, semana, settimana, sett, uke, vecka, v, viikko, vko, tydzien, tyg'
/** Say that a date is the last day of a week. */
export const endWords =
  'ending, week end, w e, end, endend, bis zum, se terminant, fin, finalizada, termina, che termina, eindigend, paattyva, slutar, konczacy'
/** Between the hours of a sentence and its words (`Worked from 9 to 11 on tests`). */
export const linkWords =
  'from, on, with, for, at, in, of, to, and, doing, von, an, am, mit, fur, auf, sur, avec, pour, a, de, en, con, por, su, per, em, no, na, com, aan, met, voor, op, med, pa, z, nad, od'
