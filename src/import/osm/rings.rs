//! Areas of several ways: the ways joined end to end, and the holes put into what they are holes of.

use std::collections::BTreeMap;

use super::Patch;
use crate::units::Point;
use crate::units::place::inside_polygon;

/// The closed rings that ways make when they are joined end to end, each without its first node again; and whether every
/// way became a part of one. A map cut from a larger one lacks ways at its edge.
pub(super) fn closed(ids: &[i64], ways: &BTreeMap<i64, &[i64]>) -> (Vec<Vec<i64>>, bool) {
    let known = ids.iter().filter_map(|id| ways.get(id).copied());
    let pieces: Vec<&[i64]> = known.filter(|nodes| nodes.len() > 1).collect();
    let mut whole = pieces.len() == ids.len();
    let mut at_end: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for (index, nodes) in pieces.iter().enumerate() {
        for end in [nodes[0], nodes[nodes.len() - 1]] {
            at_end.entry(end).or_default().push(index);
        }
    }
    let mut used = vec![false; pieces.len()];
    let mut rings = Vec::new();
    for first in 0..pieces.len() {
        if used[first] {
            continue;
        }
        used[first] = true;
        let mut ring = pieces[first].to_vec();
        while ring.first() != ring.last() {
            let end = ring[ring.len() - 1];
            let next = at_end[&end].iter().copied().find(|index| !used[*index]);
            let Some(next) = next else {
                break;
            };
            used[next] = true;
            let nodes = pieces[next];
            if nodes[0] == end {
                ring.extend(&nodes[1..]);
            } else {
                ring.extend(nodes.iter().rev().skip(1));
            }
        }
        if ring.first() == ring.last() && ring.len() > 3 {
            ring.pop();
            rings.push(ring);
        } else {
            whole = false;
        }
    }
    (rings, whole)
}

/// Areas with the holes that lie in them; of two areas that hold a hole it is the smaller one's.
pub(super) fn with_holes(outer: Vec<Vec<Point>>, inner: Vec<Vec<Point>>) -> Vec<Patch> {
    let mut patches: Vec<Patch> = outer
        .into_iter()
        .filter(|corners| corners.len() > 2)
        .map(|corners| Patch {
            corners,
            holes: Vec::new(),
        })
        .collect();
    patches.sort_by(|a, b| area_m2(&a.corners).total_cmp(&area_m2(&b.corners)));
    for hole in inner.into_iter().filter(|corners| corners.len() > 2) {
        let around = patches
            .iter_mut()
            .find(|patch| inside_polygon(hole[0], &patch.corners));
        if let Some(around) = around {
            around.holes.push(hole);
        }
    }
    patches
}

fn area_m2(corners: &[Point]) -> f32 {
    crate::import::shape::area_m2(corners)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ways(all: &[(i64, Vec<i64>)]) -> BTreeMap<i64, &[i64]> {
        all.iter().map(|(id, nodes)| (*id, &nodes[..])).collect()
    }

    #[test]
    fn ways_are_joined_in_whatever_order_and_direction_they_come() {
        let all = [
            (1, vec![1, 2, 3]),
            (2, vec![5, 4, 3]),
            (3, vec![5, 1]),
            (4, vec![7, 8, 9, 7]),
        ];
        let (rings, whole) = closed(&[1, 3, 4, 2], &ways(&all));
        assert!(whole);
        assert_eq!(rings, [vec![1, 2, 3, 4, 5], vec![7, 8, 9]]);
    }

    #[test]
    fn what_does_not_close_or_is_not_there_is_told() {
        let all = [(1, vec![1, 2, 3]), (2, vec![3, 4]), (3, vec![7, 8, 9, 7])];
        let (rings, whole) = closed(&[1, 2, 3], &ways(&all));
        assert!(!whole);
        assert_eq!(rings, [vec![7, 8, 9]]);
        let (rings, whole) = closed(&[3, 99], &ways(&all));
        assert!(!whole);
        assert_eq!(rings.len(), 1);
    }

    #[test]
    fn a_hole_belongs_to_the_smallest_area_around_it() {
        let square = |middle: f32, half: f32| {
            let at = |east: f32, north: f32| Point(middle + east * half, middle + north * half);
            vec![at(-1.0, -1.0), at(1.0, -1.0), at(1.0, 1.0), at(-1.0, 1.0)]
        };
        let outer = vec![square(0.0, 100.0), square(50.0, 20.0)];
        let inner = vec![square(50.0, 5.0), square(-50.0, 5.0), square(900.0, 5.0)];
        let patches = with_holes(outer, inner);
        assert_eq!(patches[0].corners, square(50.0, 20.0));
        assert_eq!(patches[0].holes, [square(50.0, 5.0)]);
        assert_eq!(patches[1].holes, [square(-50.0, 5.0)]);
    }
}
