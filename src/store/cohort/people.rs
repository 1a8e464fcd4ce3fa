//! The trainees, and what each has done.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Asked;
use super::among::Among;
use super::sessions::{SessionRow, Sessions, counts_of, modes_of, verdicts_of};
use crate::scoring::cohort::{
    AgeGroup, Background, DUE_AFTER_DAYS, GroupResults, Groups, Sex, TraineeResults, Whose, shown,
    strictness,
};
use crate::store::sql::{Fault, Reading};
use crate::store::words::Kept;
use crate::text::natural;

/// A trainee who is meant.
pub(super) struct Person {
    id: i64,
    pseudonym: String,
    name: Option<String>,
    background: Background,
}

/// Trainees meant, by pseudonym.
pub(super) fn people(store: &dyn Reading, among: &Among) -> Result<Vec<Person>, Fault> {
    let sql = format!(
        "SELECT trainee.id, pseudonym, name, sex, age FROM trainee
         LEFT JOIN person ON person.trainee = trainee.id LEFT JOIN background ON background.trainee = trainee.id
         WHERE {}",
        among.trainee
    );
    let mut all = Vec::new();
    store.each(&sql, &among.cells(), &mut |row| {
        all.push(Person {
            id: row.number(0)?,
            pseudonym: row.words(1)?.unwrap_or_default().to_owned(),
            name: row.words(2)?.map(str::to_owned),
            background: Background {
                sex: row.words(3)?.and_then(Sex::of_word),
                age: row.words(4)?.and_then(AgeGroup::of_word),
            },
        });
        Ok(())
    })?;
    all.sort_by(|a, b| natural(&a.pseudonym, &b.pseudonym));
    Ok(all)
}

/// How many drills somebody has done, and the day of the last.
pub(super) type Drilled = (u32, Option<String>);

/// Drills, by trainee. A day that lies ahead is that of a clock that is wrong, and the last of nothing.
pub(super) fn drills(store: &dyn Reading, today: Date) -> Result<BTreeMap<i64, Drilled>, Fault> {
    let sql = "SELECT trainee, count(*), max(CASE WHEN substr(begun, 1, 10) <= $1 THEN substr(begun, 1, 10) END)
         FROM drill WHERE answered > 0 GROUP BY trainee";
    let mut all = BTreeMap::new();
    store.each(sql, &[today.to_string().as_str().into()], &mut |row| {
        let count = u32::try_from(row.number(1)?).unwrap_or(u32::MAX);
        let day = row.words(2)?.map(str::to_owned);
        all.insert(row.number(0)?, (count, day));
        Ok(())
    })?;
    Ok(all)
}

/// The day of everybody's last session, whatever it counts for: who trained elsewhere is not due for a refresher.
pub(super) fn last_days(store: &dyn Reading, today: Date) -> Result<BTreeMap<i64, String>, Fault> {
    let sql =
        "SELECT trainee, max(CASE WHEN substr(begun, 1, 10) <= $1 THEN substr(begun, 1, 10) END)
         FROM session WHERE broken_off = 0 GROUP BY trainee";
    let mut all = BTreeMap::new();
    store.each(sql, &[today.to_string().as_str().into()], &mut |row| {
        if let Some(day) = row.words(1)? {
            all.insert(row.number(0)?, day.to_owned());
        }
        Ok(())
    })?;
    Ok(all)
}

/// When somebody trained who is asked for by what counts for a course.
#[derive(Default)]
pub(super) struct Elsewhere {
    pub(super) drills: BTreeMap<i64, Drilled>,
    pub(super) last_days: BTreeMap<i64, String>,
}

/// What each has done; `with_errors` are ids of sessions with a critical error.
pub(super) fn trainees(
    people: &[Person],
    sessions: &Sessions,
    with_errors: &[i64],
    elsewhere: &Elsewhere,
    asked: &Asked,
) -> Vec<TraineeResults> {
    let by_trainee = sessions.by_trainee();
    let today = asked.today.to_string();
    let mut critical: BTreeMap<i64, u32> = BTreeMap::new();
    for session in with_errors.iter().filter_map(|id| sessions.get(*id)) {
        *critical.entry(session.trainee).or_default() += 1;
    }
    let of = |person: &Person| {
        let own = by_trainee.get(&person.id).map_or(&[][..], Vec::as_slice);
        let not_ahead = |row: &&&SessionRow| row.day().is_none_or(|day| day <= today.as_str());
        let last = own.iter().rev().find(not_ahead);
        let last_day = last.and_then(|row| row.day());
        let drilled = elsewhere.drills.get(&person.id).cloned();
        let (drills, drilled) = drilled.unwrap_or_default();
        let other_day = elsewhere.last_days.get(&person.id).map(String::as_str);
        let practised = last_day.max(drilled.as_deref()).max(other_day);
        let last = last.or(own.last());
        let best = own.iter().max_by(|a, b| {
            let worth = |row: &SessionRow| (strictness(row.mode), row.counts.signals() > 0);
            worth(a)
                .cmp(&worth(b))
                .then_with(|| a.share().total_cmp(&b.share()))
        });
        TraineeResults {
            pseudonym: person.pseudonym.clone(),
            name: person.name.clone().filter(|_| asked.names),
            sessions: own.len() as u32,
            verdicts: verdicts_of(own.iter().copied()),
            modes: modes_of(own.iter().copied()),
            last_verdict: last.map(|row| row.verdict),
            last_mode: last.map(|row| row.mode),
            last_day: last_day.map(str::to_owned),
            best: best.map(|row| row.points),
            best_mode: best.map(|row| row.mode),
            counts: counts_of(own.iter().copied()),
            critical: critical.get(&person.id).copied().unwrap_or_default(),
            drills,
            due: practised.is_some_and(|day| is_due(day, asked.today)),
        }
    };
    let all = people.iter().map(of);
    match asked.whose {
        // Whoever only entered a name, or came with another store and has neither a session nor a drill, is in no class.
        Whose::Everybody => all
            .filter(|trainee| trainee.sessions + trainee.drills > 0)
            .collect(),
        _ => all.collect(),
    }
}

fn is_due(last: &str, today: Date) -> bool {
    let since = |day: Date| day.until(today).map_or(0, |span| span.get_days());
    last.parse().is_ok_and(|day| since(day) >= DUE_AFTER_DAYS)
}

/// The class by sex and by age group, of those who have a session.
pub(super) fn groups(people: &[Person], sessions: &Sessions) -> Groups {
    let by_trainee = sessions.by_trainee();
    let with_sessions: Vec<(&Person, &[&SessionRow])> = people
        .iter()
        .filter_map(|person| Some((person, by_trainee.get(&person.id)?.as_slice())))
        .collect();
    Groups {
        by_sex: grouped(&with_sessions, |of| of.sex),
        by_age: grouped(&with_sessions, |of| of.age),
    }
}

fn grouped<T: Copy + Ord>(
    people: &[(&Person, &[&SessionRow])],
    of: fn(&Background) -> Option<T>,
) -> Vec<GroupResults<T>> {
    shown(people.iter().map(|(person, own)| GroupResults {
        group: of(&person.background),
        people: 1,
        sessions: own.len() as u32,
        verdicts: verdicts_of(own.iter().copied()),
        counts: counts_of(own.iter().copied()),
    }))
}
