//! Selects the looks worth a picture. A picture takes a tenth of a second and twenty kilobytes, and a held mark key
//! makes thousands of equal looks: the debrief draws a bounded number, the most telling first.

use std::collections::BTreeSet;

use super::{Look, LookedFor};

/// Most pictures of a debrief; a pair of plain and pointed out counts once.
pub const MOST_PICTURES: usize = 24;

/// Indices of the looks to draw, ascending: devices walked into unaware, other devices missed, the first mark on each
/// harmless thing, devices found, the first marks on nothing at all, further marks on harmless things, then harmless
/// things passed; each in time order.
pub fn most_telling(looks: &[Look]) -> BTreeSet<usize> {
    let mut alarmed = BTreeSet::new();
    let mut ranked: Vec<(u8, usize)> = looks
        .iter()
        .enumerate()
        .map(|(number, look)| {
            let rank = match look.what {
                LookedFor::Missed {
                    entered: Some(_), ..
                } => 0,
                LookedFor::Missed { entered: None, .. } => 1,
                LookedFor::FalseAlarm {
                    look_alike: Some(look_alike),
                    ..
                } if alarmed.insert(look_alike) => 2,
                LookedFor::Found { .. } => 3,
                LookedFor::FalseAlarm {
                    look_alike: None, ..
                } => 4,
                LookedFor::FalseAlarm {
                    look_alike: Some(_),
                    ..
                } => 5,
                LookedFor::Passed { .. } => 6,
            };
            (rank, number)
        })
        .collect();
    ranked.sort_unstable();
    let telling = ranked.into_iter().take(MOST_PICTURES);
    telling.map(|(_, number)| number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::exercise::{DeviceId, LookAlikeId};
    use crate::sim::action::MarkId;
    use crate::text::Text;
    use crate::units::{Place, Point, Tick};
    use crate::vocabulary::SignKind;

    fn look(what: LookedFor) -> Look {
        Look {
            what,
            name: Text::default(),
            tick: Tick(0),
            eye: Place::default(),
            optics: false,
            at: Point::default(),
            sign: None,
            signs: Vec::new(),
            range_m: 1.0,
            kind: SignKind::WarningClue,
            viewed: None,
            lesson: Text::default(),
            shown: None,
            aim_deg: None,
        }
    }

    fn alarm(mark: u16, look_alike: Option<u16>) -> Look {
        look(LookedFor::FalseAlarm {
            mark: MarkId(mark),
            look_alike: look_alike.map(LookAlikeId),
        })
    }

    #[test]
    fn a_pressed_mark_key_leaves_room_for_what_was_missed_and_found_and_for_each_harmless_thing() {
        let missed = look(LookedFor::Missed {
            device: DeviceId(0),
            entered: None,
            clearest: None,
        });
        let found = look(LookedFor::Found {
            device: DeviceId(1),
            marked: Tick(9),
        });
        let mut looks = vec![missed];
        looks.extend((0..2_000).map(|mark| alarm(mark, None)));
        looks.extend((0..2_000).map(|mark| alarm(mark, Some(mark % 3))));
        looks.push(found);
        let telling = most_telling(&looks);
        assert_eq!(telling.len(), MOST_PICTURES);
        for number in [0, 2_001, 2_002, 2_003, 4_001, 1] {
            assert!(telling.contains(&number), "{number}");
        }
        assert!(!telling.contains(&2_004), "the same harmless thing again");
    }

    #[test]
    fn a_few_looks_are_all_drawn() {
        let looks: Vec<Look> = (0..20).map(|mark| alarm(mark, Some(0))).collect();
        assert_eq!(most_telling(&looks).len(), 20);
    }
}
