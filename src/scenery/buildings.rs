//! Buildings. Each fills its occluding volume; only eaves and awnings extend beyond it.

use bevy::math::Vec3;
use bevy::math::ops;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::colour::{Colour, hex, mix, shade};
use super::form::frame;
use super::mesh::Mesh;
use super::noise::looks_of;
use super::surface::{Paint, Surface};
use crate::scenario::Scenario;
use crate::scenario::schema::{Building, BuildingKind};
use crate::sim::props;
use crate::sim::terrain::Terrain;

/// Offset of doors and windows from the wall, metres, against z-fighting at a distance.
const PROUD_M: f32 = 0.03;

/// Most windows, boards or stones along one wall.
const MOST_ALONG: usize = 24;

/// How far eaves reach over the wall, metres.
const EAVES_M: f32 = 0.3;

/// A building; only its shape in reduced detail.
pub(super) fn mesh(
    scenario: &Scenario,
    building: &Building,
    terrain: &Terrain,
    plain: bool,
) -> Mesh {
    let volume = props::building(building, terrain);
    let looks = &mut looks_of(scenario, &building.id);
    let ground_m = terrain.height_m(building.at);
    let mut shell = Shell {
        mesh: Mesh::default(),
        wall: Surface::Plaster,
        roof: Surface::Iron,
        most: if plain { 0 } else { MOST_ALONG },
        half: Vec3::new(building.size_m.0 / 2.0, 0.0, building.size_m.1 / 2.0),
        bottom_m: volume.bottom_m - ground_m,
        top_m: volume.top_m - ground_m,
    };
    match building.kind {
        BuildingKind::House => house(&mut shell, looks),
        BuildingKind::Shop => shop(&mut shell, looks),
        BuildingKind::Public => public(&mut shell, looks),
        BuildingKind::Worship => worship(&mut shell, looks),
        BuildingKind::Shed => shed(&mut shell, looks),
        BuildingKind::Ruin => ruin(&mut shell, looks),
        BuildingKind::Masonry => masonry(&mut shell, looks),
    }
    let at = building.at.at_height(ground_m);
    shell.mesh.moved(&frame(at, building.facing_deg))
}

/// A random colour of several.
pub(super) fn one_of(looks: &mut Pcg64Mcg, screen: &[u32]) -> Colour {
    hex(screen[looks.random_range(0..screen.len())])
}

/// A building in its own frame: front towards -z, ground at its middle at zero.
struct Shell {
    mesh: Mesh,
    /// Material of its walls and of its roof.
    wall: Surface,
    roof: Surface,
    /// Most windows, doors or boards along a wall.
    most: usize,
    half: Vec3,
    bottom_m: f32,
    top_m: f32,
}

/// A wall of the building.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Front,
    Back,
    Left,
    Right,
}

impl Side {
    const ALL: [Self; 4] = [Self::Front, Self::Back, Self::Left, Self::Right];
}

impl Shell {
    /// Walls up to a height, darker at the foot where rain splashes.
    fn walls(&mut self, top_m: f32, colour: Colour) {
        let foot_m = (0.35_f32).min(top_m * 0.3);
        let plinth = shade(mix(colour, hex(0x7d_6b55), 0.35), 0.85);
        let (x, z) = (self.half.x, self.half.z);
        self.mesh.block(
            Vec3::new(-x, self.bottom_m, -z),
            Vec3::new(x, foot_m, z),
            self.wall.painted(plinth),
        );
        self.mesh.block(
            Vec3::new(-x, foot_m, -z),
            Vec3::new(x, top_m, z),
            self.wall.painted(colour),
        );
    }

    /// Length of a wall, metres.
    fn length_m(&self, side: Side) -> f32 {
        2.0 * match side {
            Side::Front | Side::Back => self.half.x,
            Side::Left | Side::Right => self.half.z,
        }
    }

    /// A panel on a wall: its middle along the wall (from the wall's own middle, rightward seen from outside), its
    /// width, its lower and upper edge.
    fn panel(
        &mut self,
        side: Side,
        middle_m: f32,
        width_m: f32,
        low_m: f32,
        high_m: f32,
        paint: impl Into<Paint>,
        proud_m: f32,
    ) {
        if width_m <= 0.05 || high_m - low_m <= 0.05 {
            return;
        }
        let (x, z) = (self.half.x, self.half.z);
        let (a, b) = (middle_m - width_m / 2.0, middle_m + width_m / 2.0);
        let (low, high) = match side {
            Side::Front => (
                Vec3::new(-b, low_m, -z - proud_m),
                Vec3::new(-a, high_m, -z),
            ),
            Side::Back => (Vec3::new(a, low_m, z), Vec3::new(b, high_m, z + proud_m)),
            Side::Left => (Vec3::new(-x - proud_m, low_m, a), Vec3::new(-x, high_m, b)),
            Side::Right => (Vec3::new(x, low_m, -b), Vec3::new(x + proud_m, high_m, -a)),
        };
        self.mesh.block(low, high, paint);
    }

    fn door(&mut self, side: Side, middle_m: f32, wall_top_m: f32, colour: Colour) {
        let high_m = (wall_top_m * 0.8).min(2.05);
        let width_m = 0.95_f32.min(self.length_m(side) * 0.4);
        let frame_colour = shade(colour, 0.6);
        self.panel(
            side,
            middle_m,
            width_m + 0.16,
            0.0,
            high_m + 0.08,
            frame_colour,
            PROUD_M,
        );
        let leaf = Surface::Planks.painted(colour);
        self.panel(side, middle_m, width_m, 0.0, high_m, leaf, PROUD_M * 2.0);
        if self.most == 0 {
            return;
        }
        // Ledges, a latch, and a step before it.
        let across = |half_m: f32| (middle_m - half_m, middle_m + half_m);
        let ledge = shade(colour, 0.68);
        for share in [0.12, 0.52, 0.88] {
            let up_m = high_m * share;
            let ledge_at = across(width_m * 0.47);
            self.pane(
                side,
                ledge_at,
                (up_m - 0.05, up_m + 0.05),
                ledge,
                PROUD_M * 3.0,
            );
        }
        let latch_m = middle_m + width_m * 0.38;
        let latch = (latch_m - 0.025, latch_m + 0.025);
        self.pane(
            side,
            latch,
            (high_m * 0.44, high_m * 0.49),
            hex(0x2a_2826),
            PROUD_M * 4.0,
        );
        let step = Surface::Rock.painted(hex(0x9a_9184));
        self.panel(side, middle_m, width_m + 0.3, -0.1, 0.07, step, 0.34);
    }

    /// A single-sided pane in front of a wall.
    fn pane(
        &mut self,
        side: Side,
        (from_m, to_m): (f32, f32),
        (low_m, high_m): (f32, f32),
        paint: impl Into<Paint>,
        proud_m: f32,
    ) {
        let (x, z) = (self.half.x + proud_m, self.half.z + proud_m);
        let at = |along_m: f32, up_m: f32| match side {
            Side::Front => Vec3::new(-along_m, up_m, -z),
            Side::Back => Vec3::new(along_m, up_m, z),
            Side::Left => Vec3::new(-x, up_m, along_m),
            Side::Right => Vec3::new(x, up_m, -along_m),
        };
        let corners = [
            at(from_m, low_m),
            at(to_m, low_m),
            at(to_m, high_m),
            at(from_m, high_m),
        ];
        self.mesh.quad(corners, paint);
    }

    fn window(&mut self, side: Side, middle_m: f32, sill_m: f32, wall_top_m: f32, frame: Colour) {
        let high_m = (sill_m + 1.0).min(wall_top_m * 0.86);
        let (outer, inner) = (0.53, 0.43);
        let across = |half_m: f32| (middle_m - half_m, middle_m + half_m);
        self.pane(
            side,
            across(outer),
            (sill_m - 0.08, high_m + 0.08),
            frame,
            PROUD_M,
        );
        self.pane(
            side,
            across(inner),
            (sill_m, high_m),
            hex(0x20_272c),
            PROUD_M * 2.0,
        );
        self.pane(side, across(0.03), (sill_m, high_m), frame, PROUD_M * 3.0);
        // Shutters: open against the wall, or closed, as it happens.
        let closed = ops::sin(middle_m * 5.3 + sill_m * 2.1 + self.half.x) > 0.45;
        let leaf = Surface::Planks.painted(shade(frame, 1.12));
        for hand in [-1.0_f32, 1.0] {
            let (near_m, far_m) = if closed { (0.012, 0.45) } else { (0.55, 0.96) };
            let edges = [hand * near_m, hand * far_m].map(|out_m| middle_m + out_m);
            let along = (edges[0].min(edges[1]), edges[0].max(edges[1]));
            if self.length_m(side) / 2.0 < along.1.abs().max(along.0.abs()) + 0.05 {
                continue;
            }
            self.pane(
                side,
                along,
                (sill_m - 0.02, high_m + 0.02),
                leaf,
                PROUD_M * 3.5,
            );
            let ledge = (along.0 + 0.03, along.1 - 0.03);
            for up_m in [sill_m + 0.12, high_m - 0.18] {
                let dark = shade(frame, 0.7);
                self.pane(side, ledge, (up_m, up_m + 0.07), dark, PROUD_M * 4.0);
            }
        }
    }

    /// Windows evenly along a wall, none where the door is.
    fn windows(
        &mut self,
        side: Side,
        wall_top_m: f32,
        apart_m: f32,
        door: Option<f32>,
        frame: Colour,
    ) {
        let storeys = ((wall_top_m / 3.0).round() as usize).clamp(1, 4);
        let count = (((self.length_m(side) - 0.6) / apart_m).floor() as usize).min(self.most);
        for storey in 0..storeys {
            let floor_m = storey as f32 * wall_top_m / storeys as f32;
            for number in 0..count {
                let middle_m = (number as f32 + 0.5 - count as f32 / 2.0) * apart_m;
                let free = storey > 0 || door.is_none_or(|door| (door - middle_m).abs() > 1.1);
                if free && wall_top_m > 1.7 {
                    let head_m = floor_m + wall_top_m / storeys as f32;
                    self.window(side, middle_m, floor_m + 0.95, head_m, frame);
                }
            }
        }
    }

    /// A gable roof with its ridge along the longer side, up to the top of the volume.
    fn gable(&mut self, eaves_up_m: f32, roof: Colour, wall: Colour) {
        let along_x = self.half.x >= self.half.z;
        let (long, short) = if along_x {
            (self.half.x, self.half.z)
        } else {
            (self.half.z, self.half.x)
        };
        let turn = |along: f32, up: f32, out: f32| {
            if along_x {
                Vec3::new(along, up, out)
            } else {
                Vec3::new(out, up, -along)
            }
        };
        let slope = (self.top_m - eaves_up_m) / short;
        let low_m = eaves_up_m - slope * EAVES_M;
        let (end, out, thick_m) = (long + EAVES_M * 0.7, short + EAVES_M, 0.1);
        let top_m = self.top_m;
        for side in [1.0, -1.0] {
            let sheet = |up: f32| {
                [
                    turn(-end * side, low_m + up, out * side),
                    turn(end * side, low_m + up, out * side),
                    turn(end * side, top_m + up, 0.0),
                    turn(-end * side, top_m + up, 0.0),
                ]
            };
            let (upper, lower) = (sheet(0.0), sheet(-thick_m));
            let tint = shade(roof, if side > 0.0 { 1.0 } else { 0.94 });
            self.mesh.quad(upper, self.roof.painted(tint));
            self.mesh.quad(
                [lower[3], lower[2], lower[1], lower[0]],
                self.roof.painted(shade(roof, 0.45)),
            );
            let dark = shade(roof, 0.7);
            for (a, b) in [(0, 1), (1, 2), (3, 0)] {
                self.mesh
                    .quad([lower[a], lower[b], upper[b], upper[a]], dark);
            }
            // The gable walls.
            let gable = [
                turn(long * side, eaves_up_m, short * side),
                turn(long * side, eaves_up_m, -short * side),
                turn(long * side, top_m, 0.0),
            ];
            self.mesh.triangle(gable, self.wall.painted(wall));
        }
    }

    /// A flat roof with a parapet up to the top of the volume.
    fn parapet(&mut self, colour: Colour, roof: Colour) {
        let (x, z, top) = (self.half.x, self.half.z, self.top_m);
        let (thick, low) = (0.25_f32.min(x).min(z), top - 0.4_f32.min(top * 0.2));
        self.mesh.block(
            Vec3::new(-x + thick, low - 0.05, -z + thick),
            Vec3::new(x - thick, low, z - thick),
            Surface::Plaster.painted(roof),
        );
        for (low_x, high_x, low_z, high_z) in [
            (-x, x, -z, -z + thick),
            (-x, x, z - thick, z),
            (-x, -x + thick, -z, z),
            (x - thick, x, -z, z),
        ] {
            self.mesh.block(
                Vec3::new(low_x, low, low_z),
                Vec3::new(high_x, top, high_z),
                self.wall.painted(colour),
            );
        }
    }
}

fn house(shell: &mut Shell, looks: &mut Pcg64Mcg) {
    let walls = [
        (0xd9_c8a8, Surface::Plaster),
        (0xc9_a983, Surface::MudBrick),
        (0xe2_d9c6, Surface::Plaster),
        (0xb9_8f6d, Surface::MudBrick),
        (0xcf_b79a, Surface::MudBrick),
        (0xc9_c6bf, Surface::Block),
    ];
    let (wall, made_of) = walls[looks.random_range(0..walls.len())];
    let wall = hex(wall);
    shell.wall = made_of;
    let frame = one_of(
        looks,
        &[0x4c_6f7a, 0x7a_4a35, 0x51_6b4a, 0x6d_5a48, 0x35_5f86],
    );
    let door_m = (looks.random::<f32>() - 0.5) * (shell.length_m(Side::Front) - 2.2).max(0.0) * 0.6;
    let flat = looks.random::<f32>() < 0.3;
    let top_m = shell.top_m;
    let wall_top_m = if flat {
        top_m - 0.4_f32.min(top_m * 0.2)
    } else {
        top_m - (shell.half.x.min(shell.half.z) * 0.45).min(top_m * 0.4)
    };
    shell.walls(wall_top_m, wall);
    if flat {
        shell.parapet(shade(wall, 0.96), hex(0x9a_8f80));
    } else {
        let roofs = [
            (0x8d_8f91, Surface::Iron),
            (0x9c_5a41, Surface::Iron),
            (0xa3_8a58, Surface::Thatch),
            (0x86_7650, Surface::Thatch),
            (0x8a_4b3a, Surface::Iron),
        ];
        let (roof, made_of) = roofs[looks.random_range(0..roofs.len())];
        shell.roof = made_of;
        shell.gable(wall_top_m, hex(roof), shade(wall, 0.97));
    }
    shell.door(Side::Front, door_m, wall_top_m, frame);
    shell.windows(Side::Front, wall_top_m, 2.4, Some(door_m), frame);
    for side in [Side::Back, Side::Left, Side::Right] {
        shell.windows(side, wall_top_m, 3.0, None, frame);
    }
}

fn shop(shell: &mut Shell, looks: &mut Pcg64Mcg) {
    let wall = one_of(looks, &[0xd8_d3c4, 0xc8_b89b, 0xb9_c2b4, 0xd9_c3a0]);
    let paint = one_of(
        looks,
        &[0x2f_6d8c, 0x9a_3d2f, 0x3f_7a4f, 0xc2_8a2c, 0x6a_4c86],
    );
    let top_m = shell.top_m;
    let wall_top_m = top_m - 0.4_f32.min(top_m * 0.2);
    shell.walls(wall_top_m, wall);
    shell.parapet(paint, hex(0x8c_8a86));
    // An open front with a counter, below a board in the owner's colour.
    let open_m = shell.length_m(Side::Front) * 0.72;
    let head_m = (wall_top_m * 0.82).min(2.4);
    shell.panel(
        Side::Front,
        0.0,
        open_m,
        0.95_f32.min(head_m * 0.4),
        head_m,
        hex(0x22_201e),
        PROUD_M,
    );
    shell.panel(
        Side::Front,
        0.0,
        open_m,
        0.0,
        0.95_f32.min(head_m * 0.4),
        shade(paint, 0.75),
        PROUD_M * 2.0,
    );
    // The awning, in stripes.
    let (reach_m, drop_m) = (1.1_f32, 0.35);
    let stripes = ((open_m / 0.5) as usize).clamp(2, 24);
    let z = -shell.half.z;
    for stripe in 0..stripes {
        let x = |number: usize| open_m * (0.5 - number as f32 / stripes as f32);
        let colour = if stripe % 2 == 0 {
            paint
        } else {
            hex(0xe6_e0d2)
        };
        let (a, b) = (x(stripe), x(stripe + 1));
        shell.mesh.sheet(
            [
                Vec3::new(a, head_m - drop_m + 0.1, z - reach_m),
                Vec3::new(b, head_m - drop_m + 0.1, z - reach_m),
                Vec3::new(b, head_m + 0.12, z - PROUD_M),
                Vec3::new(a, head_m + 0.12, z - PROUD_M),
            ],
            colour,
        );
    }
    for x in [-open_m / 2.0 + 0.05, open_m / 2.0 - 0.05] {
        let foot = Vec3::new(x, shell.bottom_m, z - reach_m + 0.05);
        shell.mesh.bar(
            foot,
            Vec3::new(x, head_m - drop_m + 0.1, z - reach_m + 0.05),
            0.06,
            hex(0x5b_5148),
        );
    }
    if shell.most > 0 {
        wares(shell, open_m, head_m, looks);
        shop_sign(shell, head_m, paint, looks);
    }
    shell.windows(Side::Left, wall_top_m, 3.2, None, shade(paint, 0.8));
    shell.windows(Side::Right, wall_top_m, 3.2, None, shade(paint, 0.8));
    shell.door(Side::Back, 0.0, wall_top_m, shade(paint, 0.7));
}

/// A counter with what is sold on it: fruit in heaps, tins, sacks with their mouths rolled down.
fn wares(shell: &mut Shell, open_m: f32, head_m: f32, looks: &mut Pcg64Mcg) {
    let (counter_m, deep_m) = (0.9_f32.min(head_m * 0.38), 0.42);
    let front = -shell.half.z;
    shell.mesh.block(
        Vec3::new(-open_m / 2.0, counter_m - 0.05, front - deep_m),
        Vec3::new(open_m / 2.0, counter_m, front),
        Surface::Planks.painted(hex(0x9a_7a52)),
    );
    let count = ((open_m / 0.55) as usize).min(shell.most);
    for number in 0..count {
        let x = open_m * ((number as f32 + 0.5) / count as f32 - 0.5);
        let at = Vec3::new(x, counter_m, front - deep_m * 0.55);
        let fruit = one_of(looks, &[0xc9_7a2c, 0xb0_3f34, 0x8f_9a3c, 0xd0_b24a]);
        match looks.random_range(0..4) {
            0 => {
                for (side, deep, up) in [
                    (-0.1, -0.05, 0.06),
                    (0.1, -0.04, 0.06),
                    (0.0, 0.08, 0.06),
                    (0.0, 0.0, 0.15),
                ] {
                    shell
                        .mesh
                        .egg(at + Vec3::new(side, up, deep), Vec3::splat(0.075), fruit);
                }
            }
            1 => {
                for tin in 0..3 {
                    let foot = at + Vec3::new(0.13 * tin as f32 - 0.13, 0.0, 0.0);
                    let label = one_of(looks, &[0xb8_3a30, 0x2f_5f9a, 0xd8_c25a, 0x3f_7a4f]);
                    shell
                        .mesh
                        .rod(foot, foot + Vec3::Y * 0.16, [0.05; 2], 7, label);
                }
            }
            2 => {
                let rings = [
                    (0.0, 0.17),
                    (0.12, 0.2),
                    (0.2, 0.19),
                    (0.22, 0.15),
                    (0.19, 0.12),
                ];
                let sack = |up: f32| {
                    if up > 0.8 {
                        hex(0xc8_a860)
                    } else {
                        hex(0xb8_ac90)
                    }
                };
                shell.mesh.turned(at, &rings, 8, sack, || 0.0);
            }
            _ => {}
        }
    }
}

/// A board over the front that shows in pictures what is sold.
fn shop_sign(shell: &mut Shell, head_m: f32, paint: Colour, looks: &mut Pcg64Mcg) {
    let (low_m, high_m) = (head_m + 0.16, (head_m + 0.72).min(shell.top_m - 0.04));
    if high_m - low_m < 0.25 {
        return;
    }
    let half_m = (shell.length_m(Side::Front) * 0.3).min(1.6);
    shell.panel(
        Side::Front,
        0.0,
        half_m * 2.0,
        low_m,
        high_m,
        hex(0xe4_dcc6),
        0.05,
    );
    let edge = (low_m + 0.03, low_m + 0.07);
    shell.pane(Side::Front, (-half_m, half_m), edge, paint, 0.055);
    // Bottles and tins in a row.
    for number in 0..7 {
        let middle_m = half_m * (number as f32 - 3.0) / 3.8;
        let colour = one_of(looks, &[0xb8_3a30, 0x2f_5f9a, 0xd0_a93a, 0x3f_7a4f]);
        let top_m = low_m + 0.1 + (high_m - low_m - 0.16) * (0.55 + 0.2 * (number % 3) as f32);
        let wide_m = half_m * 0.075;
        let body = (middle_m - wide_m, middle_m + wide_m);
        shell.pane(
            Side::Front,
            body,
            (low_m + 0.1, top_m - 0.08),
            colour,
            0.056,
        );
        if number % 2 == 0 {
            let neck = (middle_m - wide_m * 0.4, middle_m + wide_m * 0.4);
            shell.pane(Side::Front, neck, (top_m - 0.08, top_m), colour, 0.056);
        }
    }
}

fn public(shell: &mut Shell, looks: &mut Pcg64Mcg) {
    let wall = one_of(looks, &[0xe4_ddc8, 0xd7_dcd6, 0xe6_d2a8]);
    let band = one_of(looks, &[0x3f_6c8f, 0x4f_7d5a, 0x8f_5240]);
    let top_m = shell.top_m;
    let wall_top_m = top_m - (shell.half.x.min(shell.half.z) * 0.3).min(top_m * 0.3);
    shell.walls(wall_top_m, wall);
    shell.gable(wall_top_m, hex(0x93_9698), wall);
    for side in Side::ALL {
        let length_m = shell.length_m(side);
        shell.panel(side, 0.0, length_m, 0.35, 0.85, band, PROUD_M * 0.6);
    }
    shell.door(Side::Front, 0.0, wall_top_m, band);
    shell.windows(Side::Front, wall_top_m, 2.1, Some(0.0), shade(band, 0.8));
    for side in [Side::Back, Side::Left, Side::Right] {
        shell.windows(side, wall_top_m, 2.4, None, shade(band, 0.8));
    }
    // A board above the door, and a flag pole.
    shell.panel(
        Side::Front,
        0.0,
        2.6,
        (wall_top_m - 0.55).max(2.2),
        wall_top_m - 0.12,
        hex(0xf0_ede2),
        0.06,
    );
    let pole = Vec3::new(shell.half.x - 0.4, wall_top_m, -shell.half.z);
    shell.mesh.rod(
        pole,
        pole + Vec3::Y * 2.6,
        [0.035, 0.025],
        5,
        hex(0xc8_c8c4),
    );
    let flag = pole + Vec3::Y * 1.9;
    shell.mesh.sheet(
        [
            flag,
            flag + Vec3::X * 0.9,
            flag + Vec3::new(0.9, 0.6, 0.0),
            flag + Vec3::Y * 0.6,
        ],
        hex(0x4b_92db),
    );
}

fn worship(shell: &mut Shell, looks: &mut Pcg64Mcg) {
    let wall = one_of(looks, &[0xec_e6d6, 0xe2_d6bd, 0xd8_d8d0]);
    let accent = one_of(looks, &[0x3d_8a6c, 0xb5_8b34, 0x5a_7fa6]);
    let top_m = shell.top_m;
    let wall_top_m = top_m * 0.72;
    shell.walls(wall_top_m, wall);
    let (x, z) = (shell.half.x, shell.half.z);
    // A dome over the middle, within the volume.
    let radius_m = x.min(z) * 0.62;
    let rise_m = top_m - wall_top_m;
    let rings: Vec<(f32, f32)> = (0..=4)
        .map(|ring| {
            let angle = ring as f32 / 4.0 * std::f32::consts::FRAC_PI_2;
            (rise_m * ops::sin(angle), radius_m * ops::cos(angle))
        })
        .collect();
    shell
        .mesh
        .turned(Vec3::Y * wall_top_m, &rings, 12, |_| accent, || 0.0);
    // A cornice, and tall openings.
    shell.mesh.block(
        Vec3::new(-x, wall_top_m, -z),
        Vec3::new(x, wall_top_m + rise_m * 0.12, z),
        shade(wall, 0.92),
    );
    for side in Side::ALL {
        let count = ((shell.length_m(side) / 2.6).floor() as usize).min(shell.most);
        for number in 0..count {
            let middle_m = (number as f32 + 0.5 - count as f32 / 2.0) * 2.6;
            if side == Side::Front && middle_m.abs() < 1.4 {
                continue;
            }
            let high_m = wall_top_m * 0.75;
            shell.panel(side, middle_m, 0.9, 0.9, high_m, shade(wall, 0.85), PROUD_M);
            shell.panel(
                side,
                middle_m,
                0.6,
                1.0,
                high_m - 0.1,
                hex(0x2c_3338),
                PROUD_M * 2.0,
            );
        }
    }
    shell.door(Side::Front, 0.0, wall_top_m.max(2.6), accent);
}

fn shed(shell: &mut Shell, looks: &mut Pcg64Mcg) {
    let walls = [
        (0x8b_7355, Surface::Planks),
        (0x9a_8467, Surface::Planks),
        (0x86_8b8c, Surface::Iron),
        (0x7a_6650, Surface::Planks),
    ];
    let (wall, made_of) = walls[looks.random_range(0..walls.len())];
    let wall = hex(wall);
    shell.wall = made_of;
    let top_m = shell.top_m;
    let wall_top_m = top_m - (shell.half.x.min(shell.half.z) * 0.3).min(top_m * 0.3);
    shell.walls(wall_top_m, wall);
    shell.gable(
        wall_top_m,
        one_of(looks, &[0x8f_8b86, 0x9a_6a4c, 0xa0_9a8e]),
        shade(wall, 0.9),
    );
    // Boards along the walls, and a wide door.
    for side in Side::ALL {
        let count = ((shell.length_m(side) / 0.9) as usize).min(shell.most);
        for number in 0..count {
            let middle_m = (number as f32 + 0.5 - count as f32 / 2.0) * 0.9;
            shell.pane(
                side,
                (middle_m - 0.04, middle_m + 0.04),
                (0.1, wall_top_m),
                shade(wall, 0.72),
                PROUD_M * 0.5,
            );
        }
    }
    let wide_m = (shell.length_m(Side::Front) * 0.45).min(2.8);
    shell.panel(
        Side::Front,
        0.0,
        wide_m,
        0.0,
        (wall_top_m * 0.85).min(2.6),
        shade(wall, 0.55),
        PROUD_M * 1.5,
    );
}

fn ruin(shell: &mut Shell, looks: &mut Pcg64Mcg) {
    let wall = one_of(looks, &[0xa8_9a86, 0xb3_9f84, 0x9a_9288]);
    shell.wall = Surface::MudBrick;
    let (x, z, top_m) = (shell.half.x, shell.half.z, shell.top_m);
    // Its core fills the occluding volume; its upper edges are broken away.
    let core_m = top_m * 0.82;
    shell.walls(core_m, wall);
    for side in Side::ALL {
        let length_m = shell.length_m(side);
        let count = ((length_m / 0.8) as usize).clamp(2, 2 + shell.most);
        let step_m = length_m / count as f32;
        for number in 0..count {
            let middle_m = (number as f32 + 0.5 - count as f32 / 2.0) * step_m;
            let high_m = core_m + (top_m - core_m) * looks.random::<f32>();
            let tint = shade(wall, 0.82 + 0.3 * looks.random::<f32>());
            let tint = shell.wall.painted(tint);
            // Inside the wall's line, to stay within the volume.
            shell.panel(side, middle_m, step_m, core_m - 0.02, high_m, tint, 0.0001);
            let (low, high) = match side {
                Side::Front => (
                    Vec3::new(-middle_m - step_m / 2.0, core_m, -z),
                    Vec3::new(-middle_m + step_m / 2.0, high_m, -z + 0.4),
                ),
                Side::Back => (
                    Vec3::new(middle_m - step_m / 2.0, core_m, z - 0.4),
                    Vec3::new(middle_m + step_m / 2.0, high_m, z),
                ),
                Side::Left => (
                    Vec3::new(-x, core_m, middle_m - step_m / 2.0),
                    Vec3::new(-x + 0.4, high_m, middle_m + step_m / 2.0),
                ),
                Side::Right => (
                    Vec3::new(x - 0.4, core_m, -middle_m - step_m / 2.0),
                    Vec3::new(x, high_m, -middle_m + step_m / 2.0),
                ),
            };
            shell.mesh.block(low, high, tint);
        }
        let holes = ((length_m / 3.0) as usize).min(shell.most);
        for number in 0..holes {
            let middle_m = (number as f32 + 0.5 - holes as f32 / 2.0) * 3.0;
            shell.panel(
                side,
                middle_m,
                0.9,
                0.9,
                core_m * 0.8,
                hex(0x2b_2723),
                PROUD_M,
            );
            shell.panel(
                side,
                middle_m + 0.5,
                0.7,
                0.3,
                0.9,
                shade(wall, 0.7),
                PROUD_M,
            );
        }
    }
    shell.panel(
        Side::Front,
        0.4,
        1.2,
        0.0,
        (core_m * 0.8).min(2.1),
        hex(0x2b_2723),
        PROUD_M,
    );
    // Rubble at the foot.
    for _ in 0..14 {
        let along = looks.random_range(-x..=x);
        let size_m = looks.random_range(0.12..0.35_f32);
        let out_m = z + looks.random_range(0.1..0.7_f32);
        let at = Vec3::new(
            along,
            size_m * 0.3,
            if looks.random() { out_m } else { -out_m },
        );
        shell.mesh.egg(
            at,
            Vec3::new(size_m, size_m * 0.6, size_m * 0.8),
            Surface::Rock.painted(shade(wall, 0.8)),
        );
    }
}

fn masonry(shell: &mut Shell, looks: &mut Pcg64Mcg) {
    let stone = one_of(looks, &[0xa5_a097, 0x9a_9488, 0xb0_a898]);
    let (x, z, top_m) = (shell.half.x, shell.half.z, shell.top_m);
    let cap_m = 0.12_f32.min(top_m * 0.25);
    shell.mesh.block(
        Vec3::new(-x, shell.bottom_m, -z),
        Vec3::new(x, top_m - cap_m, z),
        Surface::Rock.painted(stone),
    );
    shell.mesh.block(
        Vec3::new(-x - 0.04, top_m - cap_m, -z - 0.04),
        Vec3::new(x + 0.04, top_m, z + 0.04),
        Surface::Rock.painted(shade(stone, 1.15)),
    );
    // Courses of stone.
    for side in Side::ALL {
        let length_m = shell.length_m(side);
        let rows = ((top_m / 0.35) as usize).clamp(1, 8);
        let count = ((length_m / 0.6) as usize).min(shell.most);
        for row in 0..rows {
            for number in 0..count {
                let step_m = length_m / count as f32;
                let shift_m = if row % 2 == 0 { 0.0 } else { step_m * 0.25 };
                let middle_m = (number as f32 + 0.5 - count as f32 / 2.0) * step_m + shift_m;
                if middle_m.abs() + step_m * 0.45 > length_m / 2.0 {
                    continue;
                }
                let high_m = (top_m - cap_m) / rows as f32;
                let low_m = row as f32 * high_m;
                let tint = shade(stone, 0.82 + 0.26 * looks.random::<f32>());
                shell.panel(
                    side,
                    middle_m,
                    step_m * 0.9,
                    low_m + 0.03,
                    low_m + high_m - 0.02,
                    Surface::Rock.painted(tint),
                    0.015,
                );
            }
        }
    }
}
