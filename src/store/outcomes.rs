//! What one trainee's sessions and drills show, day by day.

use jiff::civil::Date;

use super::database::Database;
use super::error::StoreError;
use super::pseudonym;
use super::sql::{Fault, Reading, Row};
use super::words::Kept;
use crate::drill::Kind;
use crate::scenario::schema::Light;
use crate::scoring::Outcome;
use crate::text::Text;
use crate::vocabulary::SignKind;

/// Something that a session showed.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// The day of the session.
    pub day: Date,
    /// What it was.
    pub what: What,
}

/// What a session showed.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// A device could be noticed by a sign.
    Sign {
        /// Kind of the sign.
        kind: SignKind,
        /// The light.
        light: Light,
        /// How far off it was, metres; none where the record does not say.
        range_m: Option<f32>,
        /// Chance that an attentive look notices it, 0..1; 1 on a patrol, on which one comes nearer and nearer.
        chance: f32,
        /// Whether it was marked.
        found: bool,
    },
    /// A criterion was called for.
    Criterion {
        /// Its id.
        id: String,
        /// How it came out.
        outcome: Outcome,
    },
    /// A report line could be judged.
    Line {
        /// What it is about: a field of the doctrine by name.
        field: String,
        /// What is asked.
        asks: Text,
        /// How it came out.
        outcome: Outcome,
    },
}

/// A trainee's past.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Past {
    /// What the sessions showed, in no order. Sessions without a date are left out: nobody knows how much has faded since.
    pub shown: Vec<Shown>,
    /// Variations that were patrolled: id of the scenario and seed.
    pub had: Vec<(String, u64)>,
    /// Drills that were done: kind, id of the scenario and seed.
    pub drilled: Vec<(Kind, String, u64)>,
}

impl Database {
    /// A trainee's past; none when nobody of that pseudonym is in the store.
    pub fn past(&self, trainee: &str) -> Result<Option<Past>, StoreError> {
        let past = past(&self.connection, &pseudonym::kept(trainee));
        self.told(past.map_err(Into::into))
    }
}

/// Rows of patrols, and of drills, that show something of a trainee on a day.
const OF: [&str; 2] = [
    "JOIN session ON session.id = session WHERE trainee = $1 AND begun IS NOT NULL AND broken_off = 0",
    "JOIN drill ON drill.id = drill WHERE trainee = $1 AND begun IS NOT NULL",
];

/// [`Database::past`] of any store.
pub(super) fn past(store: &dyn Reading, trainee: &str) -> Result<Option<Past>, Fault> {
    let mut id = None;
    let find = "SELECT id FROM trainee WHERE pseudonym = $1";
    store.each(find, &[trainee.into()], &mut |row| {
        id = Some(row.number(0)?);
        Ok(())
    })?;
    let Some(id) = id else {
        return Ok(None);
    };
    let cells = [id.into()];
    let mut past = Past::default();
    let patrols =
        "SELECT name, seed FROM session JOIN scenario ON scenario.id = scenario WHERE trainee = $1";
    store.each(patrols, &cells, &mut |row| {
        past.had.push((word(row, 0)?.to_owned(), seed(row, 1)?));
        Ok(())
    })?;
    let drills = "SELECT name, seed, kind FROM drill JOIN scenario ON scenario.id = scenario WHERE trainee = $1";
    store.each(drills, &cells, &mut |row| {
        if let Some(kind) = Kind::of_word(word(row, 2)?) {
            let name = word(row, 0)?.to_owned();
            past.drilled.push((kind, name, seed(row, 1)?));
        }
        Ok(())
    })?;
    let [of, of_drill] = OF;
    let mut all = |sql: &str, what: fn(&dyn Row) -> Result<Option<What>, Fault>| {
        store.each(sql, &cells, &mut |row| {
            let day = word(row, 0)?.get(..10).and_then(|day| day.parse().ok());
            if let (Some(day), Some(what)) = (day, what(row)?) {
                past.shown.push(Shown { day, what });
            }
            Ok(())
        })
    };
    // In one order, so that every store gives the same sums and the same words.
    let signs = format!(
        "SELECT begun, kind.word, light.word, range_m, found, CAST(1 AS DOUBLE PRECISION) FROM opportunity
         JOIN term AS kind ON kind.id = kind JOIN term AS light ON light.id = light {of}
         UNION ALL
         SELECT begun, kind.word, light.word, range_m, found, chance FROM drill_sign
         JOIN term AS kind ON kind.id = drill_sign.kind JOIN term AS light ON light.id = light {of_drill} ORDER BY 1, 6"
    );
    all(&signs, sign)?;
    let criteria = format!(
        "SELECT begun, id.word, outcome.word FROM criterion
         JOIN term AS id ON id.id = criterion JOIN term AS outcome ON outcome.id = outcome {of}
         UNION ALL
         SELECT begun, id.word, outcome.word FROM drill_criterion
         JOIN term AS id ON id.id = criterion JOIN term AS outcome ON outcome.id = outcome {of_drill}"
    );
    all(&criteria, criterion)?;
    let lines = format!(
        "SELECT begun, field, asks, outcome.word FROM report_line
         JOIN line ON line.id = line JOIN term AS outcome ON outcome.id = outcome {of}
         UNION ALL
         SELECT begun, field, asks, outcome.word FROM drill_line
         JOIN line ON line.id = line JOIN term AS outcome ON outcome.id = outcome {of_drill} ORDER BY 1, 3"
    );
    all(&lines, line)?;
    Ok(Some(past))
}

fn sign(row: &dyn Row) -> Result<Option<What>, Fault> {
    let (kind, light) = (
        SignKind::of_word(word(row, 1)?),
        Light::of_word(word(row, 2)?),
    );
    let range_m = row.real(3)?.map(|range_m| range_m as f32);
    let found = row.number(4)? != 0;
    let chance = row.real(5)?.unwrap_or(1.0) as f32;
    Ok(kind.zip(light).map(|(kind, light)| What::Sign {
        kind,
        light,
        range_m,
        chance,
        found,
    }))
}

fn criterion(row: &dyn Row) -> Result<Option<What>, Fault> {
    let id = word(row, 1)?.to_owned();
    let outcome = Outcome::of_word(word(row, 2)?);
    Ok(outcome.map(|outcome| What::Criterion { id, outcome }))
}

fn line(row: &dyn Row) -> Result<Option<What>, Fault> {
    let field = word(row, 1)?.to_owned();
    let asks = serde_json::from_str(word(row, 2)?).unwrap_or_default();
    let outcome = Outcome::of_word(word(row, 3)?);
    Ok(outcome.map(|outcome| What::Line {
        field,
        asks,
        outcome,
    }))
}

fn word(row: &dyn Row, at: usize) -> Result<&str, Fault> {
    Ok(row.words(at)?.unwrap_or_default())
}

fn seed(row: &dyn Row, at: usize) -> Result<u64, Fault> {
    Ok(word(row, at)?.parse().unwrap_or_default())
}
