//! Results of a class or of one trainee, out of the store.
//!
//! The tables are read in their own order, several at a time, each over a connection of its own.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension};

use super::database::Database;
use super::error::StoreError;
use super::pseudonym;
use super::words::Kept;
use crate::record::Mode;
use crate::scoring::Outcome;
use crate::scoring::cohort::{
    AttemptSum, Cohort, CriterionTally, DISTANCE_BINS, DUE_AFTER_DAYS, ErrorTally, ItemSum,
    KindTally, LineTally, Outcomes, ScenarioItems, SessionResult, TraineeResults, Verdicts, Whose,
    distance_bin, most_missed_first,
};
use crate::scoring::scorecard::{Points, Verdict};
use crate::scoring::statistics::Counts;
use crate::text::{Text, natural};
use crate::vocabulary::SignKind;

/// Attempts of the progress: more are the exception, and their mean is of the keenest.
const MOST_ATTEMPTS: usize = 12;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Whose results.
    pub whose: Whose,
    /// The day from which days are counted.
    pub today: Date,
    /// Whether real names are told.
    pub names: bool,
}

/// Why there are no results of a course or trainee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoCohort {
    /// The store cannot be read.
    Store(StoreError),
    /// Nobody in it is meant.
    NobodyMeant(Whose),
}

impl From<StoreError> for NoCohort {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Results of a class or of one trainee.
pub fn cohort(path: &Path, asked: &Asked) -> Result<Cohort, NoCohort> {
    let store = Database::read(path)?;
    let among = store
        .told(Among::of(&store.connection, &asked.whose))?
        .ok_or_else(|| NoCohort::NobodyMeant(asked.whose.clone()))?;
    let sessions = store.told(sessions(&store.connection, &among))?;
    let elsewhere = |read: fn(&Connection, &Among) -> rusqlite::Result<Tallies>| {
        let among = &among;
        move || {
            let store = Database::read(path)?;
            store.told(read(&store.connection, among))
        }
    };
    let (rows, tallies, more) = std::thread::scope(|scope| {
        let criteria = scope.spawn(elsewhere(criteria));
        let lines = scope.spawn(elsewhere(lines_and_rest));
        let rows = store.told(opportunities(&store.connection, &among, &sessions));
        let joined = |thread: std::thread::ScopedJoinHandle<'_, Result<Tallies, StoreError>>| {
            thread
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        };
        (rows, joined(criteria), joined(lines))
    });
    let (kinds, scenarios) = rows?;
    let (tallies, more) = (tallies?, more?);
    let people = store.told(people(&store.connection, &among))?;
    let titles = store.told(titles(&store.connection))?;
    let drills = store.told(drills(&store.connection))?;
    Ok(Cohort {
        whose: asked.whose.clone(),
        sessions: sessions.over().count() as u32,
        broken_off: sessions
            .all
            .iter()
            .flatten()
            .filter(|one| one.broken_off)
            .count() as u32,
        verdicts: sessions.verdicts(),
        counts: counts_of(sessions.over()),
        trainees: trainees(&people, &sessions, &more.errors_by_session, &drills, asked),
        history: match asked.whose {
            Whose::Trainee(_) => history(&sessions, &titles),
            _ => Vec::new(),
        },
        kinds: kinds_sorted(kinds),
        criteria: tallies.criteria,
        lines: more.lines,
        critical_errors: more.errors,
        distances: more.distances,
        attempts: attempts(&sessions),
        scenarios: items(scenarios, &sessions, &titles),
        group: store.group_votes(&asked.whose)?,
    })
}

/// Trainees whose results are meant: a condition on a trainee's id, and on a session's.
struct Among {
    trainee: &'static str,
    session: &'static str,
    id: i64,
}

impl Among {
    fn of(connection: &Connection, whose: &Whose) -> rusqlite::Result<Option<Self>> {
        let (find, name, trainee, session) = match whose {
            Whose::Everybody => {
                return Ok(Some(Self {
                    trainee: "?1 = ?1",
                    session: "?1 = ?1",
                    id: 0,
                }));
            }
            Whose::Course(name) => (
                "SELECT id FROM course WHERE name = ?1",
                name.clone(),
                "trainee.id IN (SELECT trainee FROM enrolment WHERE course = ?1)",
                "session IN (SELECT id FROM session WHERE trainee IN
                    (SELECT trainee FROM enrolment WHERE course = ?1))",
            ),
            Whose::Trainee(name) => (
                "SELECT id FROM trainee WHERE pseudonym = ?1",
                pseudonym::kept(name),
                "trainee.id = ?1",
                "session IN (SELECT id FROM session WHERE trainee = ?1)",
            ),
        };
        let id = connection
            .query_row(find, [name], |row| row.get(0))
            .optional()?;
        Ok(id.map(|id| Self {
            trainee,
            session,
            id,
        }))
    }
}

/// A session's own row.
struct Row {
    trainee: i64,
    scenario: i64,
    seed: String,
    mode: Mode,
    begun: Option<String>,
    broken_off: bool,
    verdict: Verdict,
    points: Points,
    counts: Counts,
}

impl Row {
    fn share(&self) -> f64 {
        let possible = f64::from(self.points.possible);
        if possible > 0.0 {
            f64::from(self.points.earned) / possible
        } else {
            0.0
        }
    }

    fn day(&self) -> Option<&str> {
        self.begun.as_deref()?.get(..10)
    }
}

/// Sessions by row id; none where the id is not in use or not meant.
struct Sessions {
    all: Vec<Option<Row>>,
}

impl Sessions {
    fn over(&self) -> impl Iterator<Item = &Row> {
        self.all.iter().flatten().filter(|row| !row.broken_off)
    }

    fn get(&self, id: i64) -> Option<&Row> {
        let row = self.all.get(usize::try_from(id).ok()?)?.as_ref();
        row.filter(|row| !row.broken_off)
    }

    fn verdicts(&self) -> Verdicts {
        let mut verdicts = Verdicts::default();
        for row in self.over() {
            verdicts.count(row.verdict);
        }
        verdicts
    }

    /// Each trainee's sessions that came to their end, in the order in which they were begun; those without a date as they
    /// came into the store.
    fn by_trainee(&self) -> BTreeMap<i64, Vec<&Row>> {
        let mut all: BTreeMap<i64, Vec<&Row>> = BTreeMap::new();
        for row in self.over() {
            all.entry(row.trainee).or_default().push(row);
        }
        for rows in all.values_mut() {
            rows.sort_by(|a, b| a.begun.cmp(&b.begun));
        }
        all
    }
}

fn counts_of<'a>(rows: impl Iterator<Item = &'a Row>) -> Counts {
    rows.fold(Counts::default(), |mut sum, row| {
        sum.add(row.counts);
        sum
    })
}

fn sessions(connection: &Connection, among: &Among) -> rusqlite::Result<Sessions> {
    let mut statement = connection.prepare(&format!(
        "SELECT session.id, trainee, scenario, seed, mode, begun, broken_off, verdict, earned, possible, hits, misses,
            false_alarms, correct_rejections
         FROM session JOIN trainee ON trainee.id = trainee WHERE {}",
        among.trainee
    ))?;
    let mut rows = statement.query([among.id])?;
    let mut all: Vec<Option<Row>> = Vec::new();
    while let Some(row) = rows.next()? {
        let at = usize::try_from(row.get::<_, i64>(0)?).unwrap_or_default();
        if all.len() <= at {
            all.resize_with(at + 1, || None);
        }
        all[at] = Some(Row {
            trainee: row.get(1)?,
            scenario: row.get(2)?,
            seed: row.get(3)?,
            mode: Mode::of_word(row.get_ref(4)?.as_str()?).unwrap_or_default(),
            begun: row.get(5)?,
            broken_off: row.get(6)?,
            verdict: Verdict::of_word(row.get_ref(7)?.as_str()?).unwrap_or(Verdict::Incomplete),
            points: Points {
                earned: row.get(8)?,
                possible: row.get(9)?,
            },
            counts: Counts {
                hits: row.get(10)?,
                misses: row.get(11)?,
                false_alarms: row.get(12)?,
                correct_rejections: row.get(13)?,
            },
        });
    }
    Ok(Sessions { all })
}

/// Words by id.
fn terms(connection: &Connection) -> rusqlite::Result<BTreeMap<i64, String>> {
    let mut statement = connection.prepare("SELECT id, word FROM term")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}

type Kinds = BTreeMap<SignKind, (u32, u32)>;
type Items = BTreeMap<i64, BTreeMap<String, ItemSum>>;

fn opportunities(
    connection: &Connection,
    among: &Among,
    sessions: &Sessions,
) -> rusqlite::Result<(Kinds, Items)> {
    let terms = terms(connection)?;
    let mut statement = connection.prepare(&format!(
        "SELECT session, device, kind, found FROM opportunity WHERE {}",
        among.session
    ))?;
    let mut by_kind: BTreeMap<i64, (u32, u32)> = BTreeMap::new();
    let mut by_device: BTreeMap<(i64, i64), ItemSum> = BTreeMap::new();
    let mut rows = statement.query([among.id])?;
    while let Some(row) = rows.next()? {
        let Some(session) = sessions.get(row.get(0)?) else {
            continue;
        };
        let found: bool = row.get(3)?;
        let of_kind = by_kind.entry(row.get(2)?).or_default();
        of_kind.0 += u32::from(found);
        of_kind.1 += 1;
        by_device
            .entry((session.scenario, row.get(1)?))
            .or_default()
            .add(session.share(), found);
    }
    let kinds = by_kind
        .into_iter()
        .filter_map(|(kind, tally)| Some((SignKind::of_word(terms.get(&kind)?)?, tally)));
    let mut items = Items::new();
    for ((scenario, device), sum) in by_device {
        if let Some(device) = terms.get(&device) {
            items
                .entry(scenario)
                .or_default()
                .insert(device.clone(), sum);
        }
    }
    Ok((kinds.collect(), items))
}

fn kinds_sorted(kinds: Kinds) -> Vec<KindTally> {
    let tally = |(kind, (found, of))| KindTally { kind, found, of };
    let mut all: Vec<KindTally> = kinds.into_iter().map(tally).collect();
    most_missed_first(&mut all, KindTally::missed);
    all
}

#[derive(Default)]
struct Tallies {
    criteria: Vec<CriterionTally>,
    lines: Vec<LineTally>,
    errors: Vec<ErrorTally>,
    /// Ids of sessions with a critical error, ascending.
    errors_by_session: Vec<i64>,
    distances: Vec<u32>,
}

fn criteria(connection: &Connection, among: &Among) -> rusqlite::Result<Tallies> {
    let terms = terms(connection)?;
    let mut statement = connection.prepare(&format!(
        "SELECT criterion, outcome, count(*) FROM criterion WHERE {} GROUP BY criterion, outcome",
        among.session
    ))?;
    let mut by_id: BTreeMap<String, Outcomes> = BTreeMap::new();
    let mut rows = statement.query([among.id])?;
    while let Some(row) = rows.next()? {
        let word = |at| Ok::<_, rusqlite::Error>(terms.get(&row.get(at)?));
        if let (Some(criterion), Some(outcome)) = (word(0)?, word(1)?)
            && let Some(outcome) = Outcome::of_word(outcome)
        {
            let outcomes = by_id.entry(criterion.clone()).or_default();
            outcomes.count(outcome, row.get(2)?);
        }
    }
    let tally = |(id, outcomes)| CriterionTally { id, outcomes };
    let mut criteria: Vec<CriterionTally> = by_id.into_iter().map(tally).collect();
    most_missed_first(&mut criteria, |criterion| criterion.outcomes.missed());
    Ok(Tallies {
        criteria,
        ..Tallies::default()
    })
}

fn lines_and_rest(connection: &Connection, among: &Among) -> rusqlite::Result<Tallies> {
    let terms = terms(connection)?;
    let outcome_of = |id: i64| terms.get(&id).and_then(|word| Outcome::of_word(word));
    let mut by_line: BTreeMap<i64, Outcomes> = BTreeMap::new();
    let mut statement = connection.prepare(&format!(
        "SELECT line, outcome FROM report_line WHERE {}",
        among.session
    ))?;
    let mut rows = statement.query([among.id])?;
    while let Some(row) = rows.next()? {
        if let Some(outcome) = outcome_of(row.get(1)?) {
            by_line.entry(row.get(0)?).or_default().count(outcome, 1);
        }
    }
    let mut lines = Vec::new();
    let mut words = connection.prepare("SELECT form, label, asks FROM line WHERE id = ?1")?;
    for (line, outcomes) in by_line {
        lines.push(words.query_row([line], |row| {
            Ok(LineTally {
                form: row.get(0)?,
                label: row.get(1)?,
                asks: text(&row.get::<_, String>(2)?),
                outcomes,
            })
        })?);
    }
    most_missed_first(&mut lines, |line| line.outcomes.missed());

    let mut by_error: BTreeMap<i64, u32> = BTreeMap::new();
    let mut errors_by_session = Vec::new();
    let mut statement = connection.prepare(&format!(
        "SELECT session, error FROM critical_error WHERE {} ORDER BY session",
        among.session
    ))?;
    let mut rows = statement.query([among.id])?;
    while let Some(row) = rows.next()? {
        errors_by_session.push(row.get(0)?);
        *by_error.entry(row.get(1)?).or_default() += 1;
    }
    errors_by_session.dedup();
    let mut errors: Vec<ErrorTally> = by_error
        .into_iter()
        .filter_map(|(id, sessions)| {
            let id = terms.get(&id)?.clone();
            Some(ErrorTally { id, sessions })
        })
        .collect();
    errors.sort_by(|a, b| b.sessions.cmp(&a.sessions).then_with(|| a.id.cmp(&b.id)));

    let mut distances = vec![0; DISTANCE_BINS];
    let mut statement = connection.prepare(&format!(
        "SELECT required_m, achieved_m FROM distance WHERE {}",
        among.session
    ))?;
    let mut rows = statement.query([among.id])?;
    while let Some(row) = rows.next()? {
        if let Some(bin) = distance_bin(row.get(0)?, row.get(1)?) {
            distances[bin] += 1;
        }
    }
    Ok(Tallies {
        lines,
        errors,
        errors_by_session,
        distances,
        ..Tallies::default()
    })
}

/// Trainees meant: id, pseudonym, and real name where it is known.
fn people(
    connection: &Connection,
    among: &Among,
) -> rusqlite::Result<Vec<(i64, String, Option<String>)>> {
    let mut statement = connection.prepare(&format!(
        "SELECT trainee.id, pseudonym, name FROM trainee LEFT JOIN person ON person.trainee = trainee.id
         WHERE {}",
        among.trainee
    ))?;
    let rows = statement.query_map([among.id], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })?;
    let mut people: Vec<(i64, String, Option<String>)> = rows.collect::<Result<_, _>>()?;
    people.sort_by(|a, b| natural(&a.1, &b.1));
    Ok(people)
}

/// Drills of each trainee: how many, and the day of the last.
fn drills(connection: &Connection) -> rusqlite::Result<BTreeMap<i64, (u32, Option<String>)>> {
    let mut statement = connection.prepare(
        "SELECT trainee, count(*), max(substr(begun, 1, 10)) FROM drill WHERE answered > 0 GROUP BY trainee",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    rows.collect()
}

fn trainees(
    people: &[(i64, String, Option<String>)],
    sessions: &Sessions,
    with_errors: &[i64],
    drills: &BTreeMap<i64, (u32, Option<String>)>,
    asked: &Asked,
) -> Vec<TraineeResults> {
    let by_trainee = sessions.by_trainee();
    let mut critical: BTreeMap<i64, u32> = BTreeMap::new();
    for session in with_errors.iter().filter_map(|id| sessions.get(*id)) {
        *critical.entry(session.trainee).or_default() += 1;
    }
    let of = |(id, pseudonym, name): &(i64, String, Option<String>)| {
        let own = by_trainee.get(id).map_or(&[][..], Vec::as_slice);
        let mut verdicts = Verdicts::default();
        for row in own {
            verdicts.count(row.verdict);
        }
        let last_day = own.last().and_then(|row| row.day());
        let (drills, drilled) = drills.get(id).cloned().unwrap_or_default();
        let practised = last_day.max(drilled.as_deref());
        let best = own.iter().max_by(|a, b| a.share().total_cmp(&b.share()));
        TraineeResults {
            pseudonym: pseudonym.clone(),
            name: name.clone().filter(|_| asked.names),
            sessions: own.len() as u32,
            verdicts,
            last_verdict: own.last().map(|row| row.verdict),
            last_day: last_day.map(str::to_owned),
            best: best.map(|row| row.points),
            counts: counts_of(own.iter().copied()),
            critical: critical.get(id).copied().unwrap_or_default(),
            drills,
            due: practised.is_none_or(|day| is_due(day, asked.today)),
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

fn history(sessions: &Sessions, titles: &Titles) -> Vec<SessionResult> {
    let mut rows: Vec<&Row> = sessions.over().collect();
    rows.sort_by(|a, b| b.begun.cmp(&a.begun));
    let of = |row: &Row| SessionResult {
        day: row.day().map(str::to_owned),
        title: titles
            .get(&row.scenario)
            .map_or_else(Text::default, |(_, title)| title.clone()),
        seed: row.seed.clone(),
        mode: row.mode,
        verdict: row.verdict,
        points: row.points,
        counts: row.counts,
    };
    rows.into_iter().map(of).collect()
}

fn attempts(sessions: &Sessions) -> Vec<crate::scoring::cohort::Attempt> {
    let mut sums = [AttemptSum::default(); MOST_ATTEMPTS];
    for rows in sessions.by_trainee().values() {
        for (sum, row) in sums.iter_mut().zip(rows) {
            sum.add(row.share(), row.counts);
        }
    }
    sums.iter().map_while(AttemptSum::attempt).collect()
}

/// Id and title of a scenario, by row id.
type Titles = BTreeMap<i64, (String, Text)>;

fn titles(connection: &Connection) -> rusqlite::Result<Titles> {
    let mut statement = connection.prepare("SELECT id, name, title FROM scenario")?;
    let rows = statement.query_map([], |row| {
        let title = text(&row.get::<_, String>(2)?);
        Ok((row.get(0)?, (row.get(1)?, title)))
    })?;
    rows.collect()
}

fn items(items: Items, sessions: &Sessions, titles: &Titles) -> Vec<ScenarioItems> {
    let mut count: BTreeMap<i64, u32> = BTreeMap::new();
    for row in sessions.over() {
        *count.entry(row.scenario).or_default() += 1;
    }
    let mut all: Vec<ScenarioItems> = items
        .into_iter()
        .filter_map(|(scenario, devices)| {
            let (id, title) = titles.get(&scenario)?.clone();
            Some(ScenarioItems {
                id,
                title,
                sessions: count.get(&scenario).copied().unwrap_or_default(),
                items: devices
                    .iter()
                    .map(|(device, sum)| sum.item(device))
                    .collect(),
            })
        })
        .collect();
    all.sort_by(|a, b| b.sessions.cmp(&a.sessions).then_with(|| a.id.cmp(&b.id)));
    all
}

/// Words by language as they stand in the store; none where they cannot be read.
fn text(json: &str) -> Text {
    serde_json::from_str(json).unwrap_or_default()
}
