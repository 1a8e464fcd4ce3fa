//! What every building is made of: walls with their doors and windows, and roofs.

use bevy::math::Vec3;
use bevy::math::ops;

use crate::scenery::colour::{Colour, hex, mix, shade};
use crate::scenery::mesh::Mesh;
use crate::scenery::surface::{Paint, Surface};

/// Offset of doors and windows from the wall, metres, against z-fighting at a distance.
pub(super) const PROUD_M: f32 = 0.03;

/// Most windows, boards or stones along one wall.
pub(super) const MOST_ALONG: usize = 24;

/// How far eaves reach over the wall, metres.
pub(super) const EAVES_M: f32 = 0.3;

/// A building in its own frame: front towards -z, ground at its middle at zero.
pub(super) struct Shell {
    pub(super) mesh: Mesh,
    /// Material of its walls and of its roof.
    pub(super) wall: Surface,
    pub(super) roof: Surface,
    /// Most windows, doors or boards along a wall.
    pub(super) most: usize,
    pub(super) half: Vec3,
    pub(super) bottom_m: f32,
    pub(super) top_m: f32,
}

/// A wall of the building.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Side {
    Front,
    Back,
    Left,
    Right,
}

impl Side {
    pub(super) const ALL: [Self; 4] = [Self::Front, Self::Back, Self::Left, Self::Right];
}

impl Shell {
    /// Walls up to a height, darker at the foot where rain splashes.
    pub(super) fn walls(&mut self, top_m: f32, colour: Colour) {
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
    pub(super) fn length_m(&self, side: Side) -> f32 {
        2.0 * match side {
            Side::Front | Side::Back => self.half.x,
            Side::Left | Side::Right => self.half.z,
        }
    }

    /// A panel on a wall: its middle along the wall (from the wall's own middle, rightward seen from outside), its
    /// width, its lower and upper edge.
    pub(super) fn panel(
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

    pub(super) fn door(&mut self, side: Side, middle_m: f32, wall_top_m: f32, colour: Colour) {
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
        // By day most doors stand open: dark within, or behind a curtain.
        let chance = 0.5 + 0.5 * ops::sin(middle_m * 7.1 + self.half.x * 3.7 + self.half.z * 5.9);
        let open = self.most > 0 && chance > 0.35;
        if !open {
            self.panel(side, middle_m, width_m, 0.0, high_m, leaf, PROUD_M * 2.0);
        }
        if self.most == 0 {
            return;
        }
        if open {
            self.doorway(side, middle_m, (width_m, high_m), chance > 0.66);
        } else {
            self.ledges(side, middle_m, (width_m, high_m), colour);
        }
        let step = Surface::Rock.painted(hex(0x9a_9184));
        self.panel(side, middle_m, width_m + 0.3, -0.1, 0.07, step, 0.34);
    }

    /// A door open inwards: the dark of the room over a lit strip of its floor, and for some a curtain.
    fn doorway(
        &mut self,
        side: Side,
        middle_m: f32,
        (width_m, high_m): (f32, f32),
        curtained: bool,
    ) {
        let within = (middle_m - width_m / 2.0, middle_m + width_m / 2.0);
        self.pane(side, within, (0.0, high_m), hex(0x16_1412), PROUD_M * 2.0);
        self.pane(side, within, (0.07, 0.2), hex(0x5c_5044), PROUD_M * 2.2);
        if curtained {
            let hues = [0x9a_4a3c, 0x3f_6a86, 0xb8_9a4c, 0x5a_7a58, 0xc9_bfa8];
            let pick = (ops::sin(middle_m * 3.3 + self.half.x * 9.1) * 2.5 + 2.5) as usize;
            let dye = hex(hues[pick.min(4)]);
            for fold in 0..6 {
                let share = |number: usize| within.0 + width_m * number as f32 / 6.0;
                let tint = shade(dye, if fold % 2 == 0 { 1.0 } else { 0.78 });
                let folds = (share(fold), share(fold + 1));
                let cloth = Surface::Cloth.painted(tint);
                self.pane(side, folds, (0.28, high_m - 0.04), cloth, PROUD_M * 2.6);
            }
        }
    }

    /// The ledges and the latch of a closed door.
    fn ledges(&mut self, side: Side, middle_m: f32, (width_m, high_m): (f32, f32), colour: Colour) {
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
    }

    /// A single-sided pane in front of a wall.
    pub(super) fn pane(
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

    pub(super) fn window(
        &mut self,
        side: Side,
        middle_m: f32,
        sill_m: f32,
        wall_top_m: f32,
        frame: Colour,
    ) {
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
    pub(super) fn windows(
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
    pub(super) fn gable(&mut self, eaves_up_m: f32, roof: Colour, wall: Colour) {
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
    pub(super) fn parapet(&mut self, colour: Colour, roof: Colour) {
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
