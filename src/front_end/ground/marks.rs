//! Markers over the ground: marks with their numbers, the control point, cordon posts, rings.

use bevy::math::ops::atan2;
use bevy::prelude::*;

use super::OfGround;
use super::matter::{Matter, mesh_of};
use crate::front_end::shown::{Ground, Posture, Shown};
use crate::front_end::theme;
use crate::scenery::{self, markers};
use crate::sim::action::MarkId;
use crate::units::{Place, Point};

/// The flag of a mark, with its number.
#[derive(Component, Debug, Clone, Copy, PartialEq)]
pub struct Flag(pub MarkId);

/// A marker nearer to the eye than this is hidden, metres: it would fill the view.
const BESIDE_M: f32 = 2.0;

/// Height of the tallest marker, metres.
const TALLEST_M: f32 = 2.0;

/// An upright marker.
#[derive(Component, Debug, Clone, Copy)]
pub struct Upright;

/// Billboard about the vertical axis.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct FacesEye;

/// Despawned when the markers change.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct OfMoment;

/// What is drawn at present.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Drawn {
    marks: Vec<(MarkId, Place)>,
    control_point: Option<Point>,
    posts: Vec<Point>,
    rings: Vec<(Point, f32)>,
}

impl Drawn {
    fn of(shown: &Shown) -> Self {
        let manned = shown
            .people
            .iter()
            .filter(|figure| figure.posture == Posture::AtPost);
        Self {
            marks: shown.marks.clone(),
            control_point: shown.control_point,
            // In front of the person, where people come from.
            posts: manned
                .map(|figure| figure.at.towards(figure.facing_deg, 0.9))
                .collect(),
            rings: shown.rings.clone(),
        }
    }
}

/// Redraws the markers when they change.
pub(super) fn follow(
    mut commands: Commands,
    ground: Res<Ground>,
    shown: Res<Shown>,
    matter: Res<Matter>,
    mut drawn: Local<Drawn>,
    standing: Query<Entity, With<OfMoment>>,
    mut facing: Query<&mut Transform, With<FacesEye>>,
    mut meshes: ResMut<Assets<Mesh>>,
) {
    let eye = shown.eye.at.world();
    for mut stands in &mut facing {
        let turned = stands.with_rotation(towards(stands.translation, eye));
        stands.set_if_neq(turned);
    }
    let now = Drawn::of(&shown);
    if now == *drawn && !ground.is_changed() {
        return;
    }
    for entity in &standing {
        commands.entity(entity).despawn();
    }
    let mut draw = |mesh: scenery::Mesh, stands: Transform, own_light: bool| {
        let made_of = if own_light {
            &matter.own_light
        } else {
            &matter.solid
        };
        commands
            .spawn((
                OfGround,
                OfMoment,
                Mesh3d(meshes.add(mesh_of(&mesh))),
                MeshMaterial3d(made_of.clone()),
                stands,
            ))
            .id()
    };
    let mut flags = Vec::new();
    for (number, place) in &now.marks {
        let foot = place.world();
        let stands = Transform::from_translation(foot).with_rotation(towards(foot, eye));
        flags.push((draw(mark(number.shown()), stands, false), *number));
    }
    let on_ground = |at: Point| Transform::from_translation(ground.terrain.place(at).world());
    let mut upright: Vec<Entity> = flags.iter().map(|(flag, _)| *flag).collect();
    if let Some(at) = now.control_point {
        upright.push(draw(markers::control_point(), on_ground(at), false));
    }
    for at in &now.posts {
        upright.push(draw(markers::cordon_post(), on_ground(*at), false));
    }
    let red = linear(theme::BAD);
    for (middle, radius_m) in &now.rings {
        let (terrain, wide_m) = (&ground.terrain, (radius_m * 0.012).clamp(0.25, 1.5));
        let mut ring = markers::ring(terrain, *middle, *radius_m, wide_m, red);
        ring.append(&markers::standing_ring(
            terrain, *middle, *radius_m, 0.4, red,
        ));
        draw(ring, Transform::default(), true);
    }
    for marker in upright {
        commands.entity(marker).insert(Upright);
    }
    for (entity, number) in flags {
        commands.entity(entity).insert((FacesEye, Flag(number)));
    }
    *drawn = now;
}

/// Hides markers right beside the eye.
pub(super) fn step_aside(
    shown: Res<Shown>,
    mut upright: Query<(&Transform, &mut Visibility), With<Upright>>,
) {
    let eye = shown.eye.at.world();
    for (stands, mut visibility) in &mut upright {
        let foot = stands.translation;
        let nearest = foot.with_y(eye.y.clamp(foot.y, foot.y + TALLEST_M));
        visibility.set_if_neq(if nearest.distance(eye) < BESIDE_M {
            Visibility::Hidden
        } else {
            Visibility::Inherited
        });
    }
}

/// Rotation that turns +z towards the eye.
fn towards(from: Vec3, eye: Vec3) -> Quat {
    let to = eye - from;
    Quat::from_rotation_y(atan2(to.x, to.z))
}

/// A theme colour in the form that meshes use.
pub(super) fn linear(of: Color) -> [f32; 3] {
    let linear = of.to_linear();
    [linear.red, linear.green, linear.blue]
}

/// The flag with its number on a plate, seen from +z.
fn mark(value: u32) -> scenery::Mesh {
    let mut mesh = markers::mark();
    let digits = value.to_string();
    let half = 0.06 + 0.075 * digits.len() as f32;
    let at = |x: f32, y: f32, z: f32| Vec3::new(x, y, z);
    mesh.sheet(
        [
            at(-half, 1.52, 0.0),
            at(half, 1.52, 0.0),
            at(half, 1.86, 0.0),
            at(-half, 1.86, 0.0),
        ],
        linear(theme::WARN),
    );
    number(&mut mesh, &digits, at(0.0, 1.69, 0.01), 0.22);
    mesh
}

/// Seven-segment digits: top, upper left, upper right, middle, lower left, lower right, bottom.
const DIGITS: [u8; 10] = [
    0b111_0111, 0b001_0010, 0b101_1101, 0b101_1011, 0b011_1010, 0b110_1011, 0b110_1111, 0b101_0010,
    0b111_1111, 0b111_1011,
];

/// Adds an upright number, seen from +z, `high_m` high with its middle at `middle`.
fn number(mesh: &mut scenery::Mesh, digits: &str, middle: Vec3, high_m: f32) {
    const INK: [f32; 3] = [0.01, 0.01, 0.01];
    let (wide_m, stroke_m) = (high_m * 0.5, high_m * 0.14);
    let pitch_m = wide_m + stroke_m * 1.5;
    let left = middle.x - (digits.len() as f32 * pitch_m - stroke_m * 1.5) / 2.0;
    let (y0, y1) = (middle.y - high_m / 2.0, middle.y + high_m / 2.0);
    for (place, digit) in digits.bytes().enumerate() {
        let x0 = left + place as f32 * pitch_m;
        let x1 = x0 + wide_m;
        let half = stroke_m / 2.0;
        let strokes = [
            (x0, y1 - stroke_m, x1, y1),
            (x0, middle.y - half, x0 + stroke_m, y1),
            (x1 - stroke_m, middle.y - half, x1, y1),
            (x0, middle.y - half, x1, middle.y + half),
            (x0, y0, x0 + stroke_m, middle.y + half),
            (x1 - stroke_m, y0, x1, middle.y + half),
            (x0, y0, x1, y0 + stroke_m),
        ];
        let lit = DIGITS[usize::from(digit - b'0')];
        for (bit, (x0, y0, x1, y1)) in strokes.into_iter().enumerate() {
            if lit & (0b100_0000 >> bit) != 0 {
                let corner = |x, y| Vec3::new(x, y, middle.z);
                mesh.quad(
                    [
                        corner(x0, y0),
                        corner(x1, y0),
                        corner(x1, y1),
                        corner(x0, y1),
                    ],
                    INK,
                );
            }
        }
    }
}
