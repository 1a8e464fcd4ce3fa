//! Where everybody goes once something is marked or has happened, and how far that has been done.

use crate::doctrine::schema::Step;
use crate::scenario::exercise::PersonId;
use crate::scoring::distance::{Drill, StepDone, steps};
use crate::scoring::evidence::Evidence;
use crate::sim::action::{CheckRing, MarkId};
use crate::sim::known_way::{Dangers, TURN_M};
use crate::trainee::refuge::{self, Danger, ordered_m};
use crate::units::{Point, Tick};

use super::scene::Scene;

/// Distance between people called back from their posts, metres.
const FILE_M: f32 = 5.0;

/// Where everybody goes, chosen when something is marked and again when something more is.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) marks: Vec<MarkId>,
    /// How many incidents there were.
    pub(super) incidents: usize,
    /// When the last mark was made, or the last incident happened.
    pub(super) last: Tick,
    pub(super) dangers: Vec<Danger>,
    pub(super) to_m: f32,
    /// The place gone back to.
    pub(super) to: Point,
    pub(super) control_point: Option<Point>,
    pub(super) confirming: Option<Tick>,
    /// When the trainee was there.
    pub(super) arrived: Option<Tick>,
    /// Who is called back from a post that is too near now, and where to.
    pub(super) recalled: Vec<(PersonId, Point)>,
    /// Who goes to which post, once that has been chosen.
    pub(super) posts: Option<Vec<(PersonId, Point)>>,
    /// True when something marked lies on suspected ground, or somebody stood there at the mark.
    pub(super) on_suspected_ground: bool,
}

/// Whether there is a site out of sight, as a word of the coach's messages.
pub(super) fn sight(site: Option<Point>) -> &'static str {
    if site.is_some() { "hidden" } else { "open" }
}

/// True at a point that is far enough from every danger.
fn is_clear(dangers: &[Danger], at: Point) -> bool {
    dangers
        .iter()
        .all(|danger| danger.at.point().distance_m(at) >= danger.required_m)
}

/// The same dangers, to be kept from by the distance that everybody is ordered to: nobody settles nearer than they were told.
/// Whoever uses them adds a margin of so many metres.
pub(super) fn ordered(dangers: &[Danger], margin_m: f32) -> Vec<Danger> {
    let keeps = |danger: &Danger| {
        let required_m = ordered_m(danger.required_m) - margin_m;
        Danger {
            required_m,
            preferred_m: danger.preferred_m.max(required_m),
            ..*danger
        }
    };
    dangers.iter().map(keeps).collect()
}

/// Since when the patrol has settled where it stands; none while it is on the way there. A coach who comes late finds it
/// so.
fn settled_since(scene: &Scene<'_>, last: Tick, dangers: &[Danger]) -> Option<Tick> {
    let memory = scene.memory;
    let stands = memory.standing_since?;
    let withdrawn = memory
        .withdrawal
        .is_some_and(|ordered| ordered >= last && ordered < stands);
    let began = [
        memory.checked,
        memory.cover,
        memory.posted_at,
        memory.reported,
    ];
    let settles = began.into_iter().flatten().any(|tick| tick >= stands);
    (withdrawn && settles && is_clear(dangers, scene.here())).then_some(stands)
}

fn evidence<'a>(scene: &'a Scene<'_>) -> Evidence<'a> {
    Evidence {
        session: scene.session,
        pack: scene.pack(),
        facts: &scene.memory.facts,
    }
}

impl Plan {
    /// A plan for what is marked and what has happened now; none where nothing is.
    pub(super) fn of(scene: &Scene<'_>, marks: Vec<MarkId>) -> Option<Self> {
        let signs = &scene.session.exercise.signs;
        let pack = scene.pack();
        let incidents = &scene.view.incidents;
        let ticks = scene.hits().map(|(fact, _)| fact.tick);
        let last = ticks.chain(incidents.iter().map(|one| one.tick)).max()?;
        let happened = incidents.iter().map(|one| {
            let up_m = scene.brief.contours.height_m(one.at);
            Danger::incident(one.at.at_height(up_m), pack)
        });
        let dangers: Vec<Danger> = scene
            .hits()
            .filter_map(|(fact, sign)| {
                let look = signs.get(sign.index())?.sign.look;
                Some(Danger::unknown(fact.place, look, pack))
            })
            .chain(happened)
            .collect();
        let trail = &scene.memory.trail;
        let settled = settled_since(scene, last, &dangers);
        let to_m = if settled.is_some() {
            trail.length_m()
        } else {
            let ordered = ordered(&dangers, refuge::MARGIN_M);
            let chosen_m = refuge::choose(trail, &ordered, scene.brief);
            refuge::with_room_ahead(chosen_m, trail, &ordered, scene.brief)
        };
        let to = trail.at(to_m);
        let posted = scene.memory.posted.iter();
        let too_near = posted.filter(|(_, at)| !is_clear(&dangers, **at));
        let recalled = too_near.zip(0_u8..).map(|((person, _), place)| {
            let behind_m = (to_m - FILE_M * f32::from(place)).max(0.0);
            (*person, trail.at(behind_m))
        });
        let patrol = scene.view.patrol.iter().map(|comrade| comrade.at);
        let mut places = patrol
            .chain([scene.here()])
            .chain(dangers.iter().map(|danger| danger.at.point()));
        Some(Self {
            on_suspected_ground: places.any(|at| scene.is_suspected(at)),
            recalled: recalled.collect(),
            last,
            incidents: incidents.len(),
            control_point: refuge::control_point(&dangers, scene.brief, to),
            marks,
            dangers,
            to_m,
            to,
            confirming: None,
            arrived: settled,
            posts: None,
        })
    }

    /// True when something was done after the last mark.
    pub(super) fn done(&self, tick: Option<Tick>) -> bool {
        tick.is_some_and(|tick| tick >= self.last)
    }

    /// What is left of the way to the place gone back to, metres.
    pub(super) fn left_m(&self, scene: &Scene<'_>) -> f32 {
        (scene.memory.trail.length_m() - self.to_m).max(0.0)
    }

    /// The danger that is nearest to a point, and how far it is, metres.
    pub(super) fn nearest(&self, at: Point) -> Option<(&Danger, f32)> {
        self.dangers
            .iter()
            .map(|danger| (danger, danger.at.point().distance_m(at)))
            .min_by(|a, b| a.1.total_cmp(&b.1))
    }

    /// True at a point that is far enough from everything marked.
    pub(super) fn is_clear(&self, at: Point) -> bool {
        is_clear(&self.dangers, at)
    }

    /// True for a line that leads nearer to a danger before it leads away.
    pub(super) fn leads_nearer(&self, line: &[Point]) -> bool {
        let nearer = |danger: &Danger| {
            let known = Dangers::at(&[danger.at.point()], danger.required_m);
            known.needless_m(line) > TURN_M
        };
        self.dangers.iter().any(nearer)
    }

    /// Whether there is a place for the control point out of sight there, as a word of the coach's messages.
    pub(super) fn sight_there(&self) -> &'static str {
        sight(self.control_point)
    }

    /// Where the trainee stood at the last check of the wider ring since the item became known, outside the required distance
    /// as it is known by now.
    pub(super) fn searched_around(&self, scene: &Scene<'_>) -> Option<Point> {
        let evidence = evidence(scene);
        let Some(drill) = Drill::latest(&evidence) else {
            return Some(self.to);
        };
        let checks = drill.checks().into_iter().rev();
        let mut far = checks.filter(|check| check.ring == CheckRing::Far);
        far.find_map(|check| {
            let middle = check.around.first().copied();
            middle.filter(|middle| self.is_clear(*middle))
        })
    }

    /// When the first thing that still counts became known: the clock of the first report.
    pub(super) fn found(scene: &Scene<'_>) -> Option<Tick> {
        scene.hits().map(|(fact, _)| fact.tick).min()
    }

    /// Everybody of the patrol who is too near.
    pub(super) fn too_near(&self, scene: &Scene<'_>) -> usize {
        let patrol = scene.view.patrol.iter();
        patrol.filter(|comrade| !self.is_clear(comrade.at)).count()
    }

    /// True when somebody of the patrol was in a suspected area when the first item became known.
    pub(super) fn in_suspected_area(&self, scene: &Scene<'_>) -> bool {
        let evidence = evidence(scene);
        Drill::latest(&evidence).is_some_and(|drill| !drill.in_suspected_area().is_empty())
    }

    /// Whether a step of the pack's drill is done as the pack has it.
    pub(super) fn step_done(&self, scene: &Scene<'_>, step: Step) -> bool {
        let evidence = evidence(scene);
        // Without a mark there is no drill that the score knows of, and nothing to wait for.
        let Some(drill) = Drill::latest(&evidence) else {
            return true;
        };
        steps(&drill)
            .into_iter()
            .find(|(taught, _)| taught.step == step)
            .is_none_or(|(_, done)| matches!(done, StepDone::InOrder(_)))
    }
}
