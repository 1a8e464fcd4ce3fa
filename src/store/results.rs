//! Who has done what, and what follows from it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::outing::{Achieved, Outing, State};
use super::pseudonym;
use crate::text::Message;
use crate::vocabulary::SignKind;

/// Patrols looked back on for missed kinds of sign: older misses have been trained since.
const OUTINGS_REMEMBERED: usize = 5;

/// What everybody has done who trains on this machine.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Results {
    /// What each has done, by pseudonym as [`pseudonym::kept`] gives it.
    pub by_name: BTreeMap<String, Vec<Outing>>,
    /// Who was forgotten and is to be erased when this is kept.
    pub(super) forgotten: BTreeSet<String>,
}

impl Results {
    /// What somebody has done, latest first.
    pub fn outings(&self, name: &str) -> Vec<&Outing> {
        let own = self.by_name.get(&pseudonym::kept(name));
        let mut all: Vec<&Outing> = own.into_iter().flatten().collect();
        all.sort_by(|a, b| (b.written_s, &b.record).cmp(&(a.written_s, &a.record)));
        all
    }

    /// What came of the outings that are over, latest first.
    fn achieved(&self, name: &str) -> impl Iterator<Item = &Achieved> {
        self.outings(name).into_iter().filter_map(Outing::result)
    }

    /// What to train next: the advice of the last outing that was not without fault.
    pub fn train_next(&self, name: &str) -> Vec<Message> {
        self.achieved(name)
            .find(|result| !result.train_next.is_empty())
            .map(|result| result.train_next.clone())
            .unwrap_or_default()
    }

    /// Kinds of sign missed in the last outings that are over.
    pub fn missed(&self, name: &str) -> BTreeSet<SignKind> {
        self.achieved(name)
            .take(OUTINGS_REMEMBERED)
            .flat_map(|result| result.missed.iter().copied())
            .collect()
    }

    /// The best result in a scenario and the last one.
    pub fn best_and_last(&self, name: &str, scenario: &str) -> Option<(&Achieved, &Achieved)> {
        let all: Vec<&Achieved> = self
            .outings(name)
            .into_iter()
            .filter(|outing| outing.scenario == scenario)
            .filter_map(Outing::result)
            .collect();
        let best = all.iter().max_by(|a, b| {
            (a.verdict, a.share())
                .partial_cmp(&(b.verdict, b.share()))
                .unwrap_or(std::cmp::Ordering::Equal)
        })?;
        Some((best, all.first()?))
    }

    /// The seed of the next variation that somebody has not had yet.
    pub fn next_seed(&self, name: &str, scenario: &str) -> u64 {
        let had: BTreeSet<u64> = self
            .outings(name)
            .iter()
            .filter(|outing| outing.scenario == scenario)
            .map(|outing| outing.seed)
            .collect();
        (1..)
            .find(|seed| !had.contains(seed))
            .expect("nobody has had every variation")
    }

    /// The patrol that somebody broke off, when it is the last thing they did.
    pub fn broken_off(&self, name: &str) -> Option<&Outing> {
        self.outings(name)
            .into_iter()
            .next()
            .filter(|outing| outing.state == State::BrokenOff)
    }

    /// Lays a broken-off patrol aside; its record stays.
    pub fn lay_aside(&mut self, name: &str, record: &Path) {
        for outing in self.by_name.get_mut(name).into_iter().flatten() {
            if outing.record == record {
                outing.state = State::LaidAside;
            }
        }
    }

    /// Enters somebody who has not done anything yet.
    pub fn enter(&mut self, name: &str) {
        let name = pseudonym::kept(name);
        self.forgotten.remove(&name);
        self.by_name.entry(name).or_default();
    }

    /// Adds an outing, in place of what was known of its record. Names in records are as they were typed.
    pub fn add(&mut self, name: &str, mut outing: Outing) {
        self.enter(name);
        let all = self.by_name.entry(pseudonym::kept(name)).or_default();
        match all.iter_mut().find(|known| known.record == outing.record) {
            Some(known) => {
                if known.state == State::LaidAside && outing.state == State::BrokenOff {
                    outing.state = State::LaidAside;
                }
                *known = outing;
            }
            None => all.push(outing),
        }
    }

    /// Forgets somebody and deletes their records; gives those that cannot be deleted.
    pub fn forget(&mut self, name: &str, records: &Path) -> Vec<(PathBuf, std::io::Error)> {
        let outings = self.by_name.remove(name).unwrap_or_default();
        self.forgotten.insert(name.to_owned());
        outings
            .iter()
            .map(|outing| records.join(&outing.record))
            .filter_map(|path| std::fs::remove_file(&path).err().map(|error| (path, error)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Mode;
    use crate::store::Judged;
    use crate::text::Text;

    fn outing(record: &str, written_s: u64, seed: u64, state: State) -> Outing {
        Outing {
            record: PathBuf::from(record),
            bytes: 10,
            written_s,
            begun: None,
            scenario: "road".to_owned(),
            title: Text::english("Road"),
            seed,
            mode: Mode::Practise,
            state,
            duration_s: 60.0,
        }
    }

    fn over(verdict: Judged, earned: f32) -> State {
        State::Over(Achieved {
            verdict,
            earned,
            possible: 100.0,
            missed: BTreeSet::new(),
            train_next: Vec::new(),
        })
    }

    #[test]
    fn a_better_verdict_is_best_whatever_the_points() {
        let mut results = Results::default();
        results.add("A", outing("1", 1, 1, over(Judged::Ready, 70.0)));
        results.add("A", outing("2", 2, 2, over(Judged::NotYet, 90.0)));
        results.add("A", outing("3", 3, 4, State::BrokenOff));
        let (best, last) = results.best_and_last("A", "road").expect("two are over");
        assert_eq!(
            (best.verdict, last.verdict),
            (Judged::Ready, Judged::NotYet)
        );
        assert!(results.best_and_last("B", "road").is_none());
        assert_eq!(results.next_seed("A", "road"), 3);
        assert_eq!(results.next_seed("B", "road"), 1);
    }

    #[test]
    fn only_the_last_thing_done_is_offered_and_laid_aside_stays_aside() {
        let mut results = Results::default();
        results.add("A", outing("1", 5, 1, State::BrokenOff));
        assert!(results.broken_off("A").is_some());
        results.lay_aside("A", Path::new("1"));
        results.add("A", outing("1", 5, 1, State::BrokenOff));
        assert!(results.broken_off("A").is_none());
        results.add("A", outing("2", 6, 1, State::BrokenOff));
        results.add("A", outing("3", 7, 2, over(Judged::Ready, 90.0)));
        assert!(results.broken_off("A").is_none());
        assert_eq!(results.outings("A").len(), 3);
    }

    #[test]
    fn an_outing_is_dated_by_when_it_began_and_else_by_its_file() {
        let mut outing = outing("1", 1_795_954_218, 1, State::BrokenOff);
        assert_eq!(outing.date(), "2026-11-29 12:10Z");
        outing.begun = Some("2026-01-02T03:04:05Z".to_owned());
        assert_eq!(outing.date(), "2026-01-02 03:04Z");
    }
}
