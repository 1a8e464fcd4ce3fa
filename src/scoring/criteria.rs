//! The criteria, one a file; each block keeps its own list.

pub mod detection;
pub mod reporting;
pub mod safe_distance;

use super::Criterion;

/// Every criterion of the program; a pack puts them in force by id.
pub const ALL: &[&Criterion] = &JOINED;

const LISTS: [&[&Criterion]; 3] = [detection::ALL, reporting::ALL, safe_distance::ALL];

const COUNT: usize = LISTS[0].len() + LISTS[1].len() + LISTS[2].len();

const JOINED: [&Criterion; COUNT] = {
    let mut joined = [detection::ALL[0]; COUNT];
    let (mut list, mut next) = (0, 0);
    while list < LISTS.len() {
        let mut index = 0;
        while index < LISTS[list].len() {
            joined[next] = LISTS[list][index];
            next += 1;
            index += 1;
        }
        list += 1;
    }
    joined
};

/// The criterion of an id.
pub fn find(id: &str) -> Option<&'static Criterion> {
    ALL.iter().copied().find(|criterion| criterion.id() == id)
}
