//! The class by sex and by age group, for the disaggregated view that gender guidelines ask for.
//!
//! A group is shown when it has enough people that nobody in it can be told. What is left over is shown together, and if the
//! rest were too few for that, the smallest group goes into it: what is not shown must not follow from what is. Sex and age
//! are never crossed, which would make cells of one.

use schemars::JsonSchema;
use serde::Serialize;

use super::Verdicts;
use crate::scoring::statistics::Counts;

/// Fewest people of a group that is shown: the threshold that offices of statistics use most for counts of persons (a cell
/// of one to four is not published).
pub const LEAST_IN_GROUP: u32 = 5;

/// A sex, as it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// Neither of the two.
    Other,
}

/// An age group. The bounds are a proposal of this program: tens of years, as in the tables of labour statistics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub enum AgeGroup {
    /// Up to 24 years.
    #[serde(rename = "under-25")]
    Under25,
    /// 25 to 34.
    #[serde(rename = "25-34")]
    From25,
    /// 35 to 44.
    #[serde(rename = "35-44")]
    From35,
    /// 45 to 54.
    #[serde(rename = "45-54")]
    From45,
    /// 55 and more.
    #[serde(rename = "55-and-over")]
    From55,
}

impl AgeGroup {
    /// The group of an age.
    pub fn of(years: u32) -> Self {
        match years {
            0..25 => Self::Under25,
            25..35 => Self::From25,
            35..45 => Self::From35,
            45..55 => Self::From45,
            55.. => Self::From55,
        }
    }
}

/// What somebody gave of sex and age.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Background {
    /// Sex.
    pub sex: Option<Sex>,
    /// Age group.
    pub age: Option<AgeGroup>,
}

/// Results of a group of a class.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct GroupResults<T> {
    /// The group; null for everybody else: small groups, and those of whom nothing is known.
    pub group: Option<T>,
    /// People with a session.
    pub people: u32,
    /// Their sessions.
    pub sessions: u32,
    /// Their verdicts.
    pub verdicts: Verdicts,
    /// Their signal and noise trials.
    pub counts: Counts,
}

/// A class by groups.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
pub struct Groups {
    /// By sex.
    pub by_sex: Vec<GroupResults<Sex>>,
    /// By age group.
    pub by_age: Vec<GroupResults<AgeGroup>>,
}

impl<T> GroupResults<T> {
    fn add(&mut self, other: &Self) {
        self.people += other.people;
        self.sessions += other.sessions;
        self.verdicts.add(other.verdicts);
        self.counts.add(other.counts);
    }
}

/// The groups that are shown of a class, each trainee given as a group of one; none where even all of them are too few.
pub fn shown<T: Copy + Ord>(
    trainees: impl Iterator<Item = GroupResults<T>>,
) -> Vec<GroupResults<T>> {
    let mut groups: Vec<GroupResults<T>> = Vec::new();
    for one in trainees {
        match groups.iter_mut().find(|group| group.group == one.group) {
            Some(group) => group.add(&one),
            None => groups.push(one),
        }
    }
    // The largest first, so that the smallest is at the end; of equals the last in order.
    groups.sort_by(|a, b| b.people.cmp(&a.people).then(a.group.cmp(&b.group)));
    let is_small = |group: &GroupResults<T>| group.group.is_none() || group.people < LEAST_IN_GROUP;
    let (left_over, mut large): (Vec<_>, Vec<_>) = groups.into_iter().partition(is_small);
    let mut left_over = left_over.into_iter();
    let mut rest = left_over.next();
    if let Some(rest) = &mut rest {
        rest.group = None;
        left_over.for_each(|group| rest.add(&group));
        while rest.people < LEAST_IN_GROUP {
            let Some(smallest) = large.pop() else {
                return Vec::new();
            };
            rest.add(&smallest);
        }
    }
    large.sort_by_key(|group| group.group);
    large.extend(rest);
    large
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(of: &[(Option<Sex>, u32)]) -> Vec<(Option<Sex>, u32)> {
        let one = |group| GroupResults {
            group,
            people: 1,
            sessions: 2,
            verdicts: Verdicts::default(),
            counts: Counts::default(),
        };
        let all = of
            .iter()
            .flat_map(|(group, count)| (0..*count).map(move |_| one(*group)));
        let shown = shown(all);
        assert!(shown.iter().all(|group| group.sessions == 2 * group.people));
        shown
            .iter()
            .map(|group| (group.group, group.people))
            .collect()
    }

    #[test]
    fn no_group_of_fewer_than_five_is_shown_and_none_follows_from_the_others() {
        let (female, male, other) = (Some(Sex::Female), Some(Sex::Male), Some(Sex::Other));
        assert_eq!(people(&[(female, 5), (male, 9)]), [(female, 5), (male, 9)]);
        assert_eq!(
            people(&[(male, 9), (female, 4), (None, 1)]),
            [(male, 9), (None, 5)]
        );
        // Four women of thirteen would follow from nine men: both go into the rest.
        assert_eq!(people(&[(male, 9), (female, 4)]), [(None, 13)]);
        assert_eq!(
            people(&[(male, 9), (female, 6), (other, 1)]),
            [(male, 9), (None, 7)]
        );
        assert_eq!(people(&[(male, 3), (female, 1)]), []);
        assert_eq!(people(&[(None, 20)]), [(None, 20)]);
        assert_eq!(people(&[]), []);
    }

    #[test]
    fn an_age_falls_into_its_group() {
        let ages = [18, 24, 25, 34, 44, 54, 55, 90].map(AgeGroup::of);
        assert_eq!(ages[0], ages[1]);
        assert_eq!(ages[2], ages[3]);
        assert_eq!(ages[6], ages[7]);
        assert!(ages.is_sorted());
    }
}
