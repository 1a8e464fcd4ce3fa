//! People: bodies in clothes that show who they are, in poses that show what they do.
//!
//! | file | job |
//! |---|---|
//! | `build` | proportions, by sex, age and person |
//! | `pose` | where hips, feet and hands are in each pose |
//! | `bones` | the joints that follow from it |
//! | `body`, `head` | limbs, hands, face; cloth that hangs |
//! | `clothes`, `loads` | what local people wear and carry |
//! | `peacekeeper` | uniforms and kit |
//! | `seen` | what can be seen of somebody, in words |

mod body;
mod bones;
mod build;
mod clothes;
mod head;
mod loads;
mod peacekeeper;
mod pose;
mod seen;

use bevy::math::{Affine3A, Vec3};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::animal;
use super::colour::{self, Colour, shade};
use super::mesh::Mesh;
use crate::scenario::Exercise;
use crate::scenario::exercise::{Person, PersonId, stream};
use crate::scenario::schema::{self, CivilianKind, Role};
use crate::sim::posture::Posture;
use body::{Cloth, Drawing};
use bones::Bones;
use build::{Build, Shape, TALL_M};
use head::{Hair, Headgear};
use loads::{Load, OnHead};
use peacekeeper::Kit;
use pose::{Hands, Placed};
pub use seen::called_by_sight;

/// Who is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// A member of the patrol.
    Peacekeeper {
        /// Role.
        role: Role,
        /// Woman or man, where the scenario gives it.
        who: Option<schema::Who>,
        /// The contingent's nation: any number.
        nation: u8,
        /// The person: any number.
        person: u8,
    },
    /// A local person: woman, man, girl or boy where the scenario gives it, and the person, any number, which gives
    /// build and clothes.
    Civilian(CivilianKind, Option<schema::Who>, u8),
}

/// Pose.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Pose {
    /// Upright, still: each in their own way.
    Standing,
    /// Walking: phase of the double step, 0..1. A double step is [`Who::step_m`] long.
    Walking(f32),
    /// Running: phase of the double step, 0..1. A double step is [`Who::stride_m`] long.
    Running(f32),
    /// On one knee.
    Kneeling,
    /// On both knees, seated on the heels.
    OnHeels,
    /// Prone.
    Lying,
    /// Manning a cordon post: an arm out to stop people.
    AtPost,
    /// Searching the ground all around.
    Searching,
    /// A hand over the eyes: watching.
    Watching,
    /// Seated on something low.
    Sitting,
    /// Low on both feet.
    Squatting,
    /// Bent forward over something, both hands on it.
    Working,
    /// Both arms round a load before the body.
    Carrying,
    /// Explaining, with an open hand.
    Talking,
    /// Sending somebody back, with a raised arm.
    WavingAway,
}

/// Length of an adult's double step, metres.
const STEP_M: f32 = 1.4;

/// Length of an adult's double step at a run, metres.
const STRIDE_M: f32 = 2.3;

/// Speed below which a person stands, metres a second.
pub const SLOWEST_STEP_MPS: f32 = 0.1;

/// Speed above which a person runs, metres a second.
pub const RUN_MPS: f32 = 2.2;

/// Height of a man, metres; a woman is shorter.
const MAN_M: f32 = 1.74;
const WOMAN_M: f32 = 1.64;

impl Pose {
    /// The pose of somebody in this posture who moves at this speed, at a phase of the double step.
    pub fn of(posture: Posture, speed_mps: f32, phase: f32) -> Self {
        match posture {
            Posture::Lying => Self::Lying,
            _ if speed_mps > RUN_MPS => Self::Running(phase),
            _ if speed_mps > SLOWEST_STEP_MPS => Self::Walking(phase),
            Posture::Standing => Self::Standing,
            Posture::Kneeling => Self::Kneeling,
            Posture::AtPost => Self::AtPost,
            Posture::Searching => Self::Searching,
        }
    }
}

impl Who {
    /// Who a person of the exercise is.
    pub fn of(exercise: &Exercise, person: PersonId) -> Self {
        match &exercise.people[person.index()] {
            Person::Patrol(member) => Self::Peacekeeper {
                role: member.role,
                who: member.who,
                nation: number_of(&exercise.scenario.id),
                person: number_of(&member.id),
            },
            Person::Civilian(civilian) => {
                Self::Civilian(civilian.kind, civilian.who, number_of(&civilian.id))
            }
        }
    }

    /// Height standing, metres.
    pub fn height_m(self) -> f32 {
        match self {
            Self::Civilian(kind, who, person) if is_child(kind, who) => {
                1.12 + 0.05 * f32::from(person % 5)
            }
            Self::Civilian(.., person) | Self::Peacekeeper { person, .. } => {
                let tall_m = if self.is_female() { WOMAN_M } else { MAN_M };
                tall_m + 0.02 * (f32::from(person % 5) - 2.0)
            }
        }
    }

    /// Length of a double step, metres.
    pub fn step_m(self) -> f32 {
        STEP_M * self.height_m() / TALL_M
    }

    /// Length of a double step at a run, metres.
    pub fn stride_m(self) -> f32 {
        STRIDE_M * self.height_m() / TALL_M
    }

    fn is_female(self) -> bool {
        use schema::Who::{Girl, Woman};
        match self {
            Self::Civilian(_, Some(who), _) | Self::Peacekeeper { who: Some(who), .. } => {
                matches!(who, Woman | Girl)
            }
            Self::Civilian(kind, None, person) => {
                person.is_multiple_of(2) && kind != CivilianKind::Herder
            }
            Self::Peacekeeper { person, .. } => person.is_multiple_of(4),
        }
    }
}

/// A number that stays with a short name.
fn number_of(id: &str) -> u8 {
    id.bytes()
        .fold(0_u8, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte))
}

fn is_child(kind: CivilianKind, who: Option<schema::Who>) -> bool {
    who.map_or(kind == CivilianKind::Child, schema::Who::is_child)
}

/// A person at the origin, feet on the ground, facing -z.
pub fn figure(who: Who, pose: Pose) -> Mesh {
    Figure::of(who).drawn(pose)
}

/// A local person in clothes of these colours, above and below: a person who is a sign.
pub(super) fn figure_in(colours: [Colour; 2], skirt: bool, pose: Pose) -> Mesh {
    let looks = &mut stream("people", 0, "a person who is a sign");
    let shape = if skirt { Shape::Woman } else { Shape::Man };
    let figure = Figure {
        build: Build::of(shape, false, TALL_M, looks),
        dress: clothes::even(colours, skirt),
        kit: None,
        load: Load::None,
        hands: Hands::Free,
        leads: None,
    };
    figure.drawn(pose)
}

/// Whatever of a person stays the same in every pose.
struct Figure {
    build: Build,
    dress: Dress,
    kit: Option<Kit>,
    load: Load,
    /// What the hands do when the pose leaves them free.
    hands: Hands,
    /// The animal on a lead behind a herder.
    leads: Option<animal::Kind>,
}

impl Figure {
    fn of(who: Who) -> Self {
        match who {
            Who::Peacekeeper {
                role,
                nation,
                person,
                ..
            } => {
                let looks = &mut stream("people", u64::from(person), "looks of a peacekeeper");
                let shape = if who.is_female() {
                    Shape::Woman
                } else {
                    Shape::Man
                };
                let kit = Kit::of(role, nation);
                Self {
                    build: Build::of(shape, false, who.height_m(), looks),
                    dress: peacekeeper::dress(role, nation, shape, looks),
                    hands: if kit.armed {
                        Hands::OnWeapon
                    } else {
                        at_rest(looks)
                    },
                    kit: Some(kit),
                    load: Load::None,
                    leads: None,
                }
            }
            Who::Civilian(kind, said, person) => {
                let looks = &mut stream("people", u64::from(person), "looks of a local person");
                let female = who.is_female();
                let shape = match (is_child(kind, said), female) {
                    (true, _) => Shape::Child,
                    (false, true) => Shape::Woman,
                    (false, false) => Shape::Man,
                };
                let old = shape != Shape::Child && looks.random_bool(0.22);
                let build = Build::of(shape, old, who.height_m(), looks);
                let dress = clothes::of(kind, shape, female, old, looks);
                let load = load_of(kind, shape, old, looks);
                let hands = match load {
                    Load::Staff | Load::Stick => Hands::OnStaff,
                    Load::OnHead(_) => Hands::AtHead,
                    _ => at_rest(looks),
                };
                Self {
                    build,
                    dress,
                    kit: None,
                    load,
                    hands,
                    leads: led(kind, shape, load, looks),
                }
            }
        }
    }

    fn drawn(&self, pose: Pose) -> Mesh {
        let placed = Placed::of(pose, &self.build, self.hands);
        let bones = Bones::of(&self.build, &placed);
        let mut drawing = Drawing {
            mesh: Mesh::default(),
            build: &self.build,
            bones: &bones,
            dress: &self.dress,
            palm: match pose {
                Pose::AtPost => Some(-1.3),
                Pose::WavingAway => Some(-0.25),
                _ => None,
            },
        };
        drawing.body();
        drawing.head();
        if let Some(kit) = &self.kit {
            drawing.kit(kit, pose == Pose::Lying);
        }
        if matches!(pose, Pose::Standing | Pose::Walking(_)) {
            drawing.load(self.load);
        }
        let scale = self.build.tall_m / TALL_M;
        let mut mesh = drawing
            .mesh
            .moved(&Affine3A::from_scale(Vec3::splat(scale)));
        // Cloth spreads on the ground and does not reach into it.
        for position in &mut mesh.positions {
            position[1] = position[1].max(0.0);
        }
        let hand = bones.arms[0].points[2] * scale;
        let laden = self.load == Load::OnDonkey;
        match (self.leads, pose) {
            (Some(kind), Pose::Standing) => {
                lead(&mut mesh, kind, animal::Stance::Standing, hand, laden);
            }
            (Some(kind), Pose::Walking(phase)) => {
                lead(&mut mesh, kind, animal::Stance::Walking(phase), hand, laden);
            }
            _ => {}
        }
        mesh
    }
}

/// The animal that somebody leads.
fn led(kind: CivilianKind, shape: Shape, load: Load, looks: &mut Pcg64Mcg) -> Option<animal::Kind> {
    use animal::Kind::{Cow, Donkey, Goat};
    let grown = [Goat, Donkey, Cow, Goat][looks.random_range(0..4)];
    match (kind, shape) {
        (CivilianKind::Herder, Shape::Child) => Some(Goat),
        (CivilianKind::Herder, _) => Some(grown),
        _ if load == Load::OnDonkey => Some(Donkey),
        _ => None,
    }
}

/// Adds an animal that follows on a lead from a hand, with sacks on its back where it is laden.
fn lead(mesh: &mut Mesh, kind: animal::Kind, stance: animal::Stance, hand: Vec3, laden: bool) {
    // Its own looks, the same at every step.
    let looks = &mut stream("people", kind as u64, "an animal on a lead");
    let (behind_m, neck) = match kind {
        animal::Kind::Cow => (1.5, Vec3::new(-0.6, 1.15, 0.45)),
        animal::Kind::Donkey => (1.25, Vec3::new(-0.6, 1.08, 0.4)),
        _ => (0.85, Vec3::new(-0.55, 0.62, 0.36)),
    };
    let by = Affine3A::from_translation(Vec3::new(neck.x, 0.0, behind_m));
    mesh.append_moved(&animal::animal(kind, stance, looks), &by);
    if laden {
        let back = Vec3::new(neck.x, 0.86, behind_m + 0.05);
        for side in [-1.0_f32, 1.0] {
            let sack = back + Vec3::X * 0.3 * side;
            mesh.smooth_egg(sack, Vec3::new(0.17, 0.28, 0.34), colour::hex(0xb0_a07c));
        }
        let cloth = colour::hex(0x8a_4038);
        mesh.smooth_egg(back + Vec3::Y * 0.22, Vec3::new(0.26, 0.07, 0.32), cloth);
    }
    let slack = (hand + neck) / 2.0 - Vec3::Y * 0.1;
    let rope = colour::hex(0xb0_9a70);
    mesh.rod(hand, slack, [0.01; 2], 4, rope);
    mesh.rod(slack, neck, [0.01; 2], 4, rope);
}

/// How somebody's hands are while they wait.
fn at_rest(looks: &mut Pcg64Mcg) -> Hands {
    match looks.random_range(0..5) {
        0 => Hands::Clasped,
        1 => Hands::OnHip,
        2 => Hands::Behind,
        _ => Hands::Free,
    }
}

fn load_of(kind: CivilianKind, shape: Shape, old: bool, looks: &mut Pcg64Mcg) -> Load {
    let colour = super::buildings::one_of(looks, &[0x8a_3f38, 0x2f_5f8a, 0x6a_5a34, 0x7a_4a7a]);
    let what =
        [OnHead::Basket, OnHead::Basin, OnHead::Bundle, OnHead::Can][looks.random_range(0..4)];
    let chance = looks.random::<f32>();
    match (kind, shape) {
        (CivilianKind::Herder, _) => Load::Staff,
        (CivilianKind::Trader, _) if chance < 0.5 => Load::OnDonkey,
        (CivilianKind::Trader, _) => Load::OnHead(what),
        (_, Shape::Child) if chance < 0.3 => Load::SchoolBag(colour),
        (_, Shape::Woman) if old && chance < 0.5 => Load::Stick,
        (_, Shape::Woman) if chance < 0.3 => Load::OnHead(what),
        (_, Shape::Woman) if chance < 0.5 && !old => Load::Child(colour),
        (_, Shape::Man) if old => Load::Stick,
        _ => Load::None,
    }
}

/// Clothes of a person.
struct Dress {
    skin: Colour,
    hair: Hair,
    headgear: Headgear,
    sleeves: Tube,
    trousers: Tube,
    /// Cloth that hangs over trunk and legs, the innermost first.
    drapes: Vec<Drape>,
    shoes: Shoes,
    gloves: Option<Colour>,
}

/// A sleeve or a trouser leg.
#[derive(Debug, Clone, Copy)]
struct Tube {
    cloth: Cloth,
    /// How far along the limb: 1 the joint, 2 the end.
    to: f32,
    /// How loose it is, and how much wider at its end, metres.
    ease_m: f32,
    flare_m: f32,
}

/// Cloth that hangs from the trunk.
#[derive(Debug, Clone, Copy)]
struct Drape {
    cloth: Cloth,
    /// From where along the spine down: 1 the neck, 0 the hips.
    from: f32,
    /// To where along the legs: 1 the knees, 2 the ankles.
    to: f32,
    /// How loose it is; how much wider below the arms, and at its hem, metres.
    ease_m: f32,
    wide_m: f32,
    flare_m: f32,
    /// Depth of its folds at the hem, as a share of its radius.
    folds: f32,
}

/// What is worn on the feet.
#[derive(Debug, Clone, Copy)]
enum Shoes {
    Bare,
    Sandals(Colour),
    Closed(Colour),
    Boots(Colour),
}

impl Shoes {
    fn colour(self, skin: Colour) -> Colour {
        match self {
            Self::Bare | Self::Sandals(_) => skin,
            Self::Closed(colour) | Self::Boots(colour) => colour,
        }
    }

    fn sole(self, skin: Colour) -> Colour {
        match self {
            Self::Bare => shade(skin, 0.9),
            Self::Sandals(colour) => colour,
            Self::Closed(colour) | Self::Boots(colour) => shade(colour, 0.7),
        }
    }
}

#[cfg(test)]
mod tests;
