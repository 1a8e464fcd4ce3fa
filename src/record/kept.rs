//! The exercise that a record keeps: its scenario and doctrine pack, read again from the texts in its header.

use std::path::Path;
use std::sync::Arc;

use super::error::{Part, RecordError};
use super::header::Header;
use crate::diagnostic::{Diagnostic, Severity};
use crate::doctrine::{self, LoadedPack};
use crate::scenario::{self, Exercise};

/// What a record keeps of its exercise.
pub struct Kept {
    /// The variation patrolled.
    pub exercise: Arc<Exercise>,
    /// The doctrine pack in force.
    pub doctrine: Arc<LoadedPack>,
    /// Rules of today that the scenario or the pack does not keep.
    pub outdated: Vec<Diagnostic>,
}

impl Header {
    /// The variation patrolled and the doctrine pack in force, from the texts kept here and no other file. The texts
    /// must be those that the hashes are of.
    pub fn kept(&self) -> Result<Kept, RecordError> {
        let cannot = |file: &str, text: &str, diagnostics| RecordError::Contents {
            file: file.to_owned(),
            text: text.to_owned(),
            diagnostics,
        };
        let (scenario, pack) = (&self.scenario_file, &self.doctrine_file);
        let doctrine = doctrine::load_recorded(Path::new(pack), self.doctrine_text.clone())
            .map_err(|diagnostics| cannot(pack, &self.doctrine_text, diagnostics))?;
        let loaded = scenario::load_recorded(
            Path::new(scenario),
            self.scenario_text.clone(),
            &self.attachments,
            doctrine,
        )
        .map_err(|diagnostics| cannot(scenario, &self.scenario_text, diagnostics))?;
        let hashes = [
            (
                Part::Scenario,
                &self.scenario_hash,
                &loaded.scenario.origin().hash,
            ),
            (Part::Doctrine, &self.doctrine_hash, &loaded.doctrine.hash),
        ];
        for (part, said, found) in hashes {
            if said != found {
                return Err(RecordError::Forged {
                    part,
                    said: said.clone(),
                    found: found.clone(),
                });
            }
        }
        let warnings = loaded.warnings.iter().chain(&loaded.doctrine.warnings);
        let outdated = warnings.filter(|found| is_error_today(found.code)).cloned();
        Ok(Kept {
            outdated: outdated.collect(),
            exercise: Arc::new(Exercise::draw(loaded.scenario, self.seed)),
            doctrine: loaded.doctrine,
        })
    }
}

fn is_error_today(code: &str) -> bool {
    let of_scenarios = scenario::rules::ALL
        .iter()
        .map(|rule| (rule.code, rule.severity));
    let of_packs = doctrine::rules::ALL
        .iter()
        .map(|rule| (rule.code, rule.severity));
    let of_pack_files = doctrine::rules::OF_THE_FILE
        .iter()
        .map(|rule| (rule.code, rule.severity));
    of_scenarios
        .chain(of_packs)
        .chain(of_pack_files)
        .any(|rule| rule == (code, Severity::Error))
}
