//! Pooled counts over sessions.

use std::collections::BTreeMap;

use super::detection::{DetectionSummary, DeviceDetection};
use super::statistics::{Counts, Estimate, brier, rate, reliability};

/// Detection over several sessions of one trainee, or of several of one kind.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pool {
    /// Sessions added.
    pub sessions: u32,
    /// The counts of all trials.
    pub counts: Counts,
    /// Tally of each device by its name.
    pub devices: BTreeMap<String, DeviceTally>,
    /// Second items that were noticeable in sessions in which a first item was found.
    pub second_after_first: DeviceTally,
    /// First items.
    pub single: DeviceTally,
    /// Confidence (0..1) of every standing mark, and whether it was on a device.
    pub forecasts: Vec<(f64, bool)>,
}

/// Number of sessions in which something was scored, and found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct DeviceTally {
    /// Sessions in which it was scored.
    pub scored: u32,
    /// Of those, sessions in which it was marked.
    pub found: u32,
}

impl DeviceTally {
    /// The share found, with its interval; none when it was never scored.
    pub fn rate(&self) -> Option<Estimate> {
        rate(self.found, self.scored)
    }

    fn count(&mut self, found: bool) {
        self.scored = self.scored.saturating_add(1);
        self.found = self.found.saturating_add(u32::from(found));
    }
}

impl Pool {
    /// Adds a session.
    pub fn add(&mut self, session: &DetectionSummary) {
        self.sessions = self.sessions.saturating_add(1);
        self.counts.add(session.trials);
        let scored = || session.per_device.iter().filter(|device| is_scored(device));
        let first_found = scored().any(|device| !device.secondary && is_found(device));
        for device in scored() {
            let found = is_found(device);
            self.devices
                .entry(device.name.clone())
                .or_default()
                .count(found);
            if !device.secondary {
                self.single.count(found);
            } else if first_found {
                self.second_after_first.count(found);
            }
        }
        self.forecasts.extend(&session.forecasts);
    }

    /// P(second found | first found), with its interval.
    pub fn second_given_first(&self) -> Option<Estimate> {
        self.second_after_first.rate()
    }

    /// Brier score of the confidence over all marks.
    pub fn brier(&self) -> Option<f64> {
        brier(self.forecasts.iter().copied())
    }

    /// Reliability of the pooled hit rate, 0..1.
    pub fn reliability(&self) -> f64 {
        reliability(self.counts.signals())
    }
}

fn is_scored(device: &DeviceDetection) -> bool {
    device.opportunity_s.is_some()
}

fn is_found(device: &DeviceDetection) -> bool {
    device.marked_s.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::exercise::DeviceId;

    fn device(name: &str, secondary: bool, scored: bool, found: bool) -> DeviceDetection {
        DeviceDetection {
            device: DeviceId(0),
            name: name.into(),
            opportunity_s: scored.then_some(10.0),
            vantage: None,
            viewed_s: None,
            marked_s: found.then_some(20.0),
            mark_range_m: None,
            secondary,
            entered_mandatory_s: None,
        }
    }

    fn session(devices: Vec<DeviceDetection>, trials: Counts) -> DetectionSummary {
        DetectionSummary {
            trials,
            per_device: devices,
            forecasts: vec![(0.8, true)],
            ..DetectionSummary::default()
        }
    }

    #[test]
    fn sessions_add_up_and_a_second_item_counts_only_once_the_first_is_found() {
        let trials = Counts {
            hits: 1,
            misses: 1,
            chances_with_alarm: 0,
            chances_without_alarm: 4,
        };
        let mut pool = Pool::default();
        pool.add(&session(
            vec![
                device("a", false, true, true),
                device("b", true, true, false),
            ],
            trials,
        ));
        pool.add(&session(
            vec![
                device("a", false, true, false),
                device("b", true, true, true),
            ],
            trials,
        ));
        pool.add(&session(
            vec![device("c", false, false, false)],
            Counts::default(),
        ));
        assert_eq!(pool.sessions, 3);
        assert_eq!(pool.counts.hits, 2);
        assert_eq!(pool.counts.chances_without_alarm, 8);
        assert_eq!(
            pool.single,
            DeviceTally {
                scored: 2,
                found: 1
            }
        );
        assert_eq!(
            pool.second_after_first,
            DeviceTally {
                scored: 1,
                found: 0
            }
        );
        assert_eq!(
            pool.devices["a"],
            DeviceTally {
                scored: 2,
                found: 1
            }
        );
        assert!(!pool.devices.contains_key("c"));
        assert!((pool.brier().expect("marks") - 0.04).abs() < 1e-12);
    }
}
