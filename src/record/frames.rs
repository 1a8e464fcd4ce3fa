//! Compact encoding of observations: whole centimetres and hundredths of a degree, one column per quantity, second
//! differences in each column. Straight walking and standing still cost almost nothing.

use crate::sim::action::Stance;
use crate::sim::observation::Observation;
use crate::units::{Place, Point, Tick};

/// Quantisation steps per unit: centimetres per metre, hundredths of a degree per degree.
const STEPS: f64 = 100.0;

/// Columns before those of the people: tick, eye (3), look (2), optics, stance, speed, number of people.
const OWN_COLUMNS: usize = 10;

/// The observation as the record restores it, rounded to the stored precision. Idempotent.
#[must_use]
pub fn as_recorded(observation: &Observation) -> Observation {
    let row = Row::of(observation);
    row.observation().unwrap_or_else(|| observation.clone())
}

/// Linear predictor of each column; writer and reader each carry one through the whole record.
#[derive(Debug, Clone, Default)]
pub(super) struct Predictor {
    columns: Vec<Course>,
}

/// Last value of a column and its last difference.
#[derive(Debug, Clone, Copy, Default)]
struct Course {
    value: i64,
    step: i64,
}

impl Course {
    fn difference(&mut self, value: i64) -> i64 {
        let step = value.wrapping_sub(self.value);
        let difference = step.wrapping_sub(self.step);
        *self = Self { value, step };
        difference
    }

    fn value(&mut self, difference: i64) -> i64 {
        self.step = self.step.wrapping_add(difference);
        self.value = self.value.wrapping_add(self.step);
        self.value
    }
}

impl Predictor {
    fn column(&mut self, index: usize) -> &mut Course {
        if self.columns.len() <= index {
            self.columns.resize(index + 1, Course::default());
        }
        &mut self.columns[index]
    }

    /// Encodes observations, column after column.
    pub(super) fn pack(&mut self, observations: &[Observation]) -> Vec<i64> {
        let rows: Vec<Row> = observations.iter().map(Row::of).collect();
        let most_people = rows.iter().map(|row| row.people.len()).max().unwrap_or(0);
        let mut numbers = Vec::with_capacity(1 + rows.len() * (OWN_COLUMNS + 2 * most_people));
        numbers.push(rows.len() as i64);
        for index in 0..OWN_COLUMNS {
            let course = self.column(index);
            numbers.extend(rows.iter().map(|row| course.difference(row.own[index])));
        }
        for person in 0..most_people {
            for axis in 0..2 {
                let course = self.column(OWN_COLUMNS + 2 * person + axis);
                numbers.extend(
                    rows.iter()
                        .filter_map(|row| row.people.get(person))
                        .map(|at| course.difference(at[axis])),
                );
            }
        }
        numbers
    }

    /// Decodes observations; none when the numbers are invalid.
    pub(super) fn unpack(&mut self, numbers: &[i64]) -> Option<Vec<Observation>> {
        let (&count, rest) = numbers.split_first()?;
        let count = usize::try_from(count).ok()?;
        if count.checked_mul(OWN_COLUMNS)? > rest.len() {
            return None;
        }
        let mut rows = vec![Row::default(); count];
        let mut differences = rest.iter();
        for index in 0..OWN_COLUMNS {
            let course = self.column(index);
            for row in &mut rows {
                row.own[index] = course.value(*differences.next()?);
            }
        }
        let mut people = 0_usize;
        let mut most_people = 0;
        for row in &rows {
            let own_people = usize::try_from(row.own[OWN_COLUMNS - 1]).ok()?;
            people = people.checked_add(own_people)?;
            most_people = most_people.max(own_people);
        }
        if people.checked_mul(2)? != differences.len() {
            return None;
        }
        for person in 0..most_people {
            for axis in 0..2 {
                let course = self.column(OWN_COLUMNS + 2 * person + axis);
                for row in &mut rows {
                    if row.own[OWN_COLUMNS - 1] <= person as i64 {
                        continue;
                    }
                    if axis == 0 {
                        row.people.push([0; 2]);
                    }
                    row.people[person][axis] = course.value(*differences.next()?);
                }
            }
        }
        rows.iter().map(Row::observation).collect()
    }
}

/// A quantised observation.
#[derive(Debug, Clone, Default)]
struct Row {
    own: [i64; OWN_COLUMNS],
    people: Vec<[i64; 2]>,
}

impl Row {
    fn of(observation: &Observation) -> Self {
        let stance = match observation.stance {
            Stance::Standing => 0,
            Stance::Kneeling => 1,
            Stance::Lying => 2,
        };
        Self {
            own: [
                i64::from(observation.tick.0),
                steps(observation.eye.east_m),
                steps(observation.eye.north_m),
                steps(observation.eye.up_m),
                steps(observation.look_bearing_deg),
                steps(observation.look_pitch_deg),
                i64::from(observation.optics),
                stance,
                steps(observation.speed_mps),
                observation.people.len() as i64,
            ],
            people: observation
                .people
                .iter()
                .map(|at| [steps(at.0), steps(at.1)])
                .collect(),
        }
    }

    fn observation(&self) -> Option<Observation> {
        let [
            tick,
            east,
            north,
            up,
            bearing,
            pitch,
            optics,
            stance,
            speed,
            _,
        ] = self.own;
        Some(Observation {
            tick: Tick(u32::try_from(tick).ok()?),
            eye: Place {
                east_m: quantity(east),
                north_m: quantity(north),
                up_m: quantity(up),
            },
            look_bearing_deg: quantity(bearing),
            look_pitch_deg: quantity(pitch),
            optics: match optics {
                0 => false,
                1 => true,
                _ => return None,
            },
            stance: match stance {
                0 => Stance::Standing,
                1 => Stance::Kneeling,
                2 => Stance::Lying,
                _ => return None,
            },
            speed_mps: quantity(speed),
            people: self
                .people
                .iter()
                .map(|at| Point(quantity(at[0]), quantity(at[1])))
                .collect(),
        })
    }
}

/// Quantises a quantity; 0 for NaN.
fn steps(quantity: f32) -> i64 {
    (f64::from(quantity) * STEPS).round() as i64
}

fn quantity(steps: i64) -> f32 {
    (steps as f64 / STEPS) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walking(tick: u32, people: usize) -> Observation {
        let along = tick as f32 * 0.018_75;
        Observation {
            tick: Tick(tick),
            eye: Point(along, -along).at_height(1.65),
            look_bearing_deg: 359.996,
            look_pitch_deg: -4.321,
            optics: tick.is_multiple_of(12),
            stance: Stance::Kneeling,
            speed_mps: 1.2,
            people: (0..people)
                .map(|person| Point(along - person as f32 * 5.0, 7.0))
                .collect(),
        }
    }

    #[test]
    fn observations_come_back_rounded_to_centimetres_and_hundredths_of_a_degree() {
        let observations: Vec<Observation> = (1..=10).map(|i| walking(i * 6, 3)).collect();
        let numbers = Predictor::default().pack(&observations);
        let back = Predictor::default().unpack(&numbers).expect("just packed");
        for (found, wanted) in back.iter().zip(&observations) {
            assert_eq!(found, &as_recorded(wanted));
            assert!(found.eye.distance_m(wanted.eye) < 0.01);
            assert!((found.look_pitch_deg - wanted.look_pitch_deg).abs() <= 0.005);
        }
        assert_eq!(back.len(), 10);
    }

    #[test]
    fn rounding_twice_changes_nothing() {
        let once = as_recorded(&walking(4_321, 5));
        assert_eq!(as_recorded(&once), once);
    }

    #[test]
    fn people_may_come_and_go_between_observations() {
        let observations = vec![
            walking(6, 2),
            walking(12, 5),
            walking(18, 0),
            walking(24, 3),
        ];
        let numbers = Predictor::default().pack(&observations);
        let back = Predictor::default().unpack(&numbers).expect("just packed");
        let expected: Vec<Observation> = observations.iter().map(as_recorded).collect();
        assert_eq!(back, expected);
    }

    #[test]
    fn numbers_that_were_never_packed_are_refused() {
        let numbers = Predictor::default().pack(&[walking(6, 2), walking(12, 2)]);
        for length in 0..numbers.len() {
            assert_eq!(Predictor::default().unpack(&numbers[..length]), None);
        }
        for huge in [i64::MAX, i64::MIN, -1] {
            for place in 0..numbers.len() {
                let mut changed = numbers.clone();
                changed[place] = huge;
                let _ = Predictor::default().unpack(&changed);
            }
            assert_eq!(Predictor::default().unpack(&[huge]), None);
        }
    }
}
