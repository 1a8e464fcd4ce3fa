//! The scenario of a track: the route cut to a patrol's length, the land around it, and a first pair of sites.

use std::path::Path;

use super::Misread;
use super::crossings::vulnerable_points;
use super::frame::Frame;
use super::heights::heights;
use super::land::Land;
use super::plan::{Plan, Way};
use super::request::{Sources, Wishes, Words};
use super::track::Track;
use super::written::Written;
use crate::text::Message;
use crate::units::place::length_m;

/// The scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Its text.
    pub text: String,
    /// The height map beside it: its name and its bytes.
    pub height_map: Option<(String, Vec<u8>)>,
    /// What a reader should know: what was cut, filled and left out.
    pub notes: Vec<Message>,
}

/// Length of a track as it would be walked, metres.
pub fn walk_m(track: &Track) -> f32 {
    let longest = track.longest();
    let frame = longest.and_then(|line| Frame::at(*line.fixes.first()?));
    longest
        .zip(frame)
        .map_or(0.0, |(line, frame)| length_m(&Way::of(line, &frame).line))
}

/// Composes a scenario. `skeleton` is the text of a scenario whose texts and items it takes; `path` is where it will be.
pub fn compose(
    sources: &Sources,
    wishes: &Wishes,
    words: &Words,
    skeleton: &str,
    path: &Path,
) -> Result<Scene, Misread> {
    let plan = Plan::of(sources, wishes)?;
    let mut notes = plan.notes.clone();
    let ground = Land::around(&plan, sources, &mut notes);
    let heights = heights(&plan, sources, wishes, &mut notes);
    let points = vulnerable_points(&plan, &ground, words);
    let written = Written {
        plan: &plan,
        ground: &ground,
        heights: heights.as_ref(),
        points: &points,
        sources,
        wishes,
        skeleton,
    };
    let attachments: Vec<(String, Vec<u8>)> =
        heights.iter().map(|heights| heights.file.clone()).collect();
    let sites = written.sites(path, &attachments);
    if sites.is_none() {
        notes.push(Message::new("import-sites-by-hand"));
    }
    let text = written
        .text(sites.unwrap_or_else(|| plan.beside(0.25, 0.6)))
        .map_err(|error| {
            Misread::from(Message::new("cli-failed").with("why", error.to_string()))
        })?;
    Ok(Scene {
        text,
        height_map: attachments.into_iter().next(),
        notes,
    })
}
