//! What one trainee's sessions and drills show, day by day.

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension};

use super::database::Database;
use super::error::StoreError;
use super::pseudonym;
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
        self.told(past(&self.connection, &pseudonym::kept(trainee)))
    }
}

fn past(connection: &Connection, trainee: &str) -> rusqlite::Result<Option<Past>> {
    let find = "SELECT id FROM trainee WHERE pseudonym = ?1";
    let id: Option<i64> = connection
        .query_row(find, [trainee], |row| row.get(0))
        .optional()?;
    let Some(id) = id else {
        return Ok(None);
    };
    let mut past = Past::default();
    let mut statement = connection.prepare(
        "SELECT name, seed FROM session JOIN scenario ON scenario.id = scenario WHERE trainee = ?1",
    )?;
    for row in statement.query_map([id], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
    })? {
        let (scenario, seed) = row?;
        past.had.push((scenario, seed.parse().unwrap_or_default()));
    }
    let mut statement = connection.prepare(
        "SELECT kind, name, seed FROM drill JOIN scenario ON scenario.id = scenario WHERE trainee = ?1",
    )?;
    let mut rows = statement.query([id])?;
    while let Some(row) = rows.next()? {
        let seed: String = row.get(2)?;
        if let Some(kind) = Kind::of_word(row.get_ref(0)?.as_str()?) {
            let seed = seed.parse().unwrap_or_default();
            past.drilled.push((kind, row.get(1)?, seed));
        }
    }
    let day = |begun: String| begun.get(..10).and_then(|day| day.parse().ok());
    let mut add = |begun: String, what: Option<What>| {
        if let (Some(day), Some(what)) = (day(begun), what) {
            past.shown.push(Shown { day, what });
        }
    };
    let of = "JOIN session ON session.id = session WHERE trainee = ?1 AND begun IS NOT NULL AND NOT broken_off";
    let of_drill = "JOIN drill ON drill.id = drill WHERE trainee = ?1 AND begun IS NOT NULL";
    let mut statement = connection.prepare(&format!(
        "SELECT begun, kind.word, light.word, range_m, found, 1.0 FROM opportunity
         JOIN term AS kind ON kind.id = kind JOIN term AS light ON light.id = light {of}
         UNION ALL
         SELECT begun, kind.word, light.word, range_m, found, chance FROM drill_sign
         JOIN term AS kind ON kind.id = drill_sign.kind JOIN term AS light ON light.id = light {of_drill}"
    ))?;
    let mut rows = statement.query([id])?;
    while let Some(row) = rows.next()? {
        let kind = SignKind::of_word(row.get_ref(1)?.as_str()?);
        let light = Light::of_word(row.get_ref(2)?.as_str()?);
        let (range_m, found, chance) = (row.get(3)?, row.get(4)?, row.get(5)?);
        let sign = kind.zip(light).map(|(kind, light)| What::Sign {
            kind,
            light,
            range_m,
            chance,
            found,
        });
        add(row.get(0)?, sign);
    }
    let mut statement = connection.prepare(&format!(
        "SELECT begun, id.word, outcome.word FROM criterion
         JOIN term AS id ON id.id = criterion JOIN term AS outcome ON outcome.id = outcome {of}
         UNION ALL
         SELECT begun, id.word, outcome.word FROM drill_criterion
         JOIN term AS id ON id.id = criterion JOIN term AS outcome ON outcome.id = outcome {of_drill}"
    ))?;
    let mut rows = statement.query([id])?;
    while let Some(row) = rows.next()? {
        let id = row.get(1)?;
        let outcome = Outcome::of_word(row.get_ref(2)?.as_str()?);
        add(
            row.get(0)?,
            outcome.map(|outcome| What::Criterion { id, outcome }),
        );
    }
    let mut statement = connection.prepare(&format!(
        "SELECT begun, field, asks, outcome.word FROM report_line
         JOIN line ON line.id = line JOIN term AS outcome ON outcome.id = outcome {of}
         UNION ALL
         SELECT begun, field, asks, outcome.word FROM drill_line
         JOIN line ON line.id = line JOIN term AS outcome ON outcome.id = outcome {of_drill}"
    ))?;
    let mut rows = statement.query([id])?;
    while let Some(row) = rows.next()? {
        let field = row.get(1)?;
        let asks = serde_json::from_str(row.get_ref(2)?.as_str()?).unwrap_or_default();
        let outcome = Outcome::of_word(row.get_ref(3)?.as_str()?);
        let line = outcome.map(|outcome| What::Line {
            field,
            asks,
            outcome,
        });
        add(row.get(0)?, line);
    }
    Ok(Some(past))
}
