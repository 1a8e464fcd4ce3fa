//! Long grass and crops: tapering, curved blades out of one root, dark at the foot and pale at the tip, over a ragged body
//! of the same that nobody sees through.

use std::f32::consts::TAU;

use bevy::math::Vec3;
use bevy::math::ops;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::Detail;
use crate::scenery::colour::{Colour, hex, mix, shade};
use crate::scenery::mesh::Mesh;
use crate::scenery::surface::{Paint, Surface};

/// Light at the root, at the bend and at the tip: little of the sky is seen between blades.
const LIGHT: [f32; 3] = [0.42, 0.84, 1.16];

/// A plant of blades.
pub(super) struct Tuft {
    pub(super) at: Vec3,
    pub(super) radius_m: f32,
    pub(super) height_m: f32,
    /// How far the wind bends its top over, for each metre of height.
    pub(super) bent: Vec3,
    pub(super) soil: Colour,
    pub(super) detail: Detail,
}

/// A level direction.
fn level(turn: f32) -> Vec3 {
    Vec3::new(ops::cos(turn * TAU), 0.0, ops::sin(turn * TAU))
}

/// A blade with a face to one side: blades stand in all directions, so half of them are seen from anywhere.
struct Blade {
    /// Root, bend and tip.
    line: [Vec3; 3],
    /// Half its width at the root.
    across: Vec3,
    normal: Vec3,
    colours: [Colour; 3],
}

impl Blade {
    fn add(&self, mesh: &mut Mesh) {
        let [root, bend, tip] = self.line;
        let [low, middle, high] = self.paints();
        let first = mesh.corner(root - self.across, self.normal, low);
        mesh.corner(root + self.across, self.normal, low);
        mesh.corner(bend + self.across * 0.7, self.normal, middle);
        mesh.corner(bend - self.across * 0.7, self.normal, middle);
        mesh.corner(tip, self.normal, high);
        mesh.indices
            .extend([0, 1, 2, 0, 2, 3, 3, 2, 4].map(|corner| first + corner));
    }

    /// As one triangle, for afar.
    fn add_plain(&self, mesh: &mut Mesh) {
        let [low, _, high] = self.paints();
        let first = mesh.corner(self.line[0] - self.across, self.normal, low);
        mesh.corner(self.line[0] + self.across, self.normal, low);
        mesh.corner(self.line[2], self.normal, high);
        mesh.indices.extend([0, 1, 2].map(|corner| first + corner));
    }

    fn paints(&self) -> [Paint; 3] {
        self.colours.map(|colour| Surface::Grass.painted(colour))
    }
}

impl Tuft {
    /// Lit as one mass that turns to the sky.
    fn normal(out: Vec3) -> Vec3 {
        (out * 0.4 + Vec3::Y).normalize()
    }

    /// A place that the wind has bent over, the higher the more.
    fn blown(&self, off: Vec3) -> Vec3 {
        let share = (off.y / self.height_m).clamp(0.0, 1.0);
        let off = off + self.bent * (self.height_m * share * share);
        self.at + Vec3::new(off.x, off.y.min(self.height_m), off.z)
    }

    /// Broad, pointed blades side by side that face outwards.
    fn body(&self, mesh: &mut Mesh, teeth: usize, high: f32, hue: Colour, looks: &mut Pcg64Mcg) {
        let begin = looks.random::<f32>();
        for tooth in 0..teeth {
            let [up, lean, tint] = [(); 3].map(|()| looks.random::<f32>());
            let out = level(begin + (tooth as f32 + 0.5 * lean) / teeth as f32);
            let side = Vec3::new(out.z, 0.0, -out.x);
            let wide_m = self.radius_m * (2.2 / teeth as f32) * (0.7 + 0.5 * tint);
            let up_m = self.height_m * high * (0.5 + 0.8 * up);
            let tip = out * self.radius_m * (0.5 + 0.55 * lean)
                + side * wide_m * (tint - 0.5)
                + Vec3::Y * up_m;
            let own = shade(hue, 0.82 + 0.3 * tint);
            Blade {
                line: [
                    self.at + out * self.radius_m * (0.25 + 0.35 * up) - Vec3::Y * 0.06,
                    self.at,
                    self.blown(tip),
                ],
                across: side * wide_m,
                normal: Self::normal(out),
                colours: [
                    mix(shade(own, LIGHT[0]), shade(self.soil, 0.6), 0.3),
                    own,
                    own,
                ],
            }
            .add_plain(mesh);
        }
    }

    /// A blade of grass somewhere in the tuft.
    fn blade(&self, hues: [Colour; 2], wide_m: f32, looks: &mut Pcg64Mcg) -> Blade {
        let [place, tall, lean, face, tint, dry] = [(); 6].map(|()| looks.random::<f32>());
        let turn = looks.random::<f32>();
        let out = level(turn);
        let root = out * self.radius_m * 0.7 * place.sqrt();
        let up_m = self.height_m * (0.45 + 0.6 * tall);
        let lean_m = self.radius_m * (0.25 + 1.1 * lean * lean) + up_m * 0.1 * lean;
        let bend = root + out * lean_m * 0.3 + Vec3::Y * up_m * 0.62;
        // A long blade hangs over.
        let tip = root + out * lean_m * 1.2 + Vec3::Y * up_m * (1.0 - 0.3 * lean * lean);
        let across = level(turn + 0.25 + 0.3 * (face - 0.5));
        let across = across * (wide_m * if face < 0.5 { -1.0 } else { 1.0 });
        let own = shade(mix(hues[0], hues[1], dry), 0.82 + 0.36 * tint);
        Blade {
            line: [
                self.at + root - Vec3::Y * 0.04,
                self.blown(bend),
                self.blown(tip),
            ],
            across,
            normal: Self::normal(out),
            colours: [
                mix(shade(own, LIGHT[0]), shade(self.soil, 0.6), 0.25),
                shade(own, LIGHT[1]),
                shade(mix(own, hues[1], 0.35), LIGHT[2]),
            ],
        }
    }

    /// Long grass, green or dry, some of it in seed.
    pub(super) fn grass(&self, mesh: &mut Mesh, looks: &mut Pcg64Mcg) {
        let [dry, tone] = [(); 2].map(|()| looks.random::<f32>());
        let green = mix(hex(0x6f_7c3c), hex(0x9a_9450), dry);
        let straw = mix(hex(0xa3_9a58), hex(0xc2_ae78), dry);
        let hues = [green, straw].map(|hue| mix(shade(hue, 0.86 + 0.26 * tone), self.soil, 0.2));
        let body = mix(hues[0], hues[1], 0.45);
        match self.detail {
            Detail::Close => {
                self.body(mesh, 7, 0.42, shade(body, 0.62), looks);
                for _ in 0..27 {
                    self.blade(hues, 0.013, looks).add(mesh);
                }
                for _ in 0..5 {
                    let stem = self.blade(hues, 0.006, looks);
                    stem.add(mesh);
                    self.panicle(mesh, &stem, hues[1]);
                }
            }
            Detail::Full => {
                self.body(mesh, 5, 0.5, shade(body, 0.7), looks);
                for _ in 0..18 {
                    self.blade(hues, 0.024, looks).add_plain(mesh);
                }
            }
            Detail::Plain => {
                self.body(mesh, 4, 0.6, shade(body, 0.85), looks);
                for _ in 0..8 {
                    self.blade(hues, 0.04, looks).add_plain(mesh);
                }
            }
        }
    }

    /// The seed at a stem's end: a slim, pale plume.
    fn panicle(&self, mesh: &mut Mesh, stem: &Blade, straw: Colour) {
        let [_, bend, tip] = stem.line;
        let way = (tip - bend).normalize_or(Vec3::Y);
        let long_m = 0.1 + 0.06 * (tip.x * 31.0).fract().abs();
        let from = tip - way * long_m * 0.7;
        let middle = tip - way * long_m * 0.2;
        let to = tip + way * long_m * 0.3;
        let to = to.min(Vec3::new(f32::MAX, self.at.y + self.height_m, f32::MAX));
        let side = stem.across.normalize_or(Vec3::X) * 0.016;
        let [low, high] = [0.86, 1.18].map(|light| Surface::Thatch.painted(shade(straw, light)));
        let first = mesh.corner(from, stem.normal, low);
        mesh.corner(middle + side, stem.normal, high);
        mesh.corner(to, stem.normal, high);
        mesh.corner(middle - side, stem.normal, low);
        mesh.indices
            .extend([0, 1, 2, 0, 2, 3].map(|corner| first + corner));
    }

    /// A crop of stalks with arching leaves, and an ear or a tassel on each.
    pub(super) fn crop(&self, mesh: &mut Mesh, looks: &mut Pcg64Mcg) {
        let [ripe, tone] = [(); 2].map(|()| looks.random::<f32>());
        let leaf = mix(hex(0x64_7e36), hex(0x96_9450), ripe * 0.7);
        let leaf = shade(leaf, 0.86 + 0.28 * tone);
        let ear = mix(hex(0xa8_8c4c), hex(0xc4_a868), ripe);
        let (stalks, leaves) = match self.detail {
            Detail::Close => (3, 6),
            Detail::Full => (3, 5),
            Detail::Plain => (2, 3),
        };
        let begin = looks.random::<f32>();
        for stalk in 0..stalks {
            let [place, tall, lean] = [(); 3].map(|()| looks.random::<f32>());
            let out = level(begin + stalk as f32 / stalks as f32 + 0.15 * lean);
            let foot = out * self.radius_m * (0.15 + 0.45 * place);
            let up_m = self.height_m * (0.78 + 0.22 * tall);
            let top = foot + out * self.radius_m * 0.3 * lean + Vec3::Y * up_m;
            self.stalk(mesh, foot, top, leaf, ear);
            for number in 0..leaves {
                let share = (number as f32 + 0.5) / leaves as f32;
                let turn = begin + number as f32 * 0.42 + stalk as f32 * 0.31;
                let from = foot.lerp(top, 0.12 + 0.72 * share);
                self.leaf(mesh, from, turn, share, leaf, looks);
            }
        }
    }

    fn stalk(&self, mesh: &mut Mesh, foot: Vec3, top: Vec3, leaf: Colour, ear: Colour) {
        let low = Surface::Grass.painted(mix(shade(leaf, 0.5), self.soil, 0.3));
        let high = Surface::Grass.painted(shade(leaf, 0.95));
        let ripe = Surface::Thatch.painted(ear);
        let thick_m = match self.detail {
            Detail::Close => 0.014,
            Detail::Full => 0.018,
            Detail::Plain => 0.05,
        };
        let neck = foot.lerp(top, 0.86);
        for side in 0..3 {
            let (a, b) = (level(side as f32 / 3.0), level((side + 1) as f32 / 3.0));
            let normal = Self::normal((a + b).normalize_or(Vec3::X));
            let first = mesh.corner(self.at + foot + b * thick_m, normal, low);
            mesh.corner(self.at + foot + a * thick_m, normal, low);
            mesh.corner(self.blown(neck) + a * thick_m * 0.6, normal, high);
            mesh.corner(self.blown(neck) + b * thick_m * 0.6, normal, high);
            // The ear is thicker than the stalk below it.
            let low = mesh.corner(self.blown(neck) + b * thick_m * 1.9, normal, ripe);
            mesh.corner(self.blown(neck) + a * thick_m * 1.9, normal, ripe);
            mesh.corner(self.blown(top), normal, ripe);
            // Afar the stalk ends in a point.
            mesh.indices.extend([first, first + 1, low + 2]);
            if self.detail != Detail::Plain {
                mesh.indices
                    .extend([first, first + 2, first + 3, low, low + 1, low + 2]);
            }
        }
    }

    /// A leaf that rises from the stalk, arches over and hangs.
    fn leaf(
        &self,
        mesh: &mut Mesh,
        from: Vec3,
        turn: f32,
        share: f32,
        leaf: Colour,
        looks: &mut Pcg64Mcg,
    ) {
        let [long, droop, tint] = [(); 3].map(|()| looks.random::<f32>());
        let out = level(turn + 0.1 * (long - 0.5));
        let reach_m = self.radius_m * (0.75 + 0.6 * long) * (1.15 - 0.4 * share);
        let rise_m = self.height_m * 0.16;
        let bend = from + out * reach_m * 0.5 + Vec3::Y * rise_m;
        let tip = from + out * reach_m + Vec3::Y * rise_m * (0.5 - 2.2 * droop);
        let tip = Vec3::new(tip.x, tip.y.max(0.03), tip.z);
        let wide_m = match self.detail {
            Detail::Close => 0.024,
            Detail::Full => 0.034,
            Detail::Plain => 0.07,
        };
        let own = shade(leaf, (0.6 + 0.42 * share) * (0.85 + 0.3 * tint));
        let across = Vec3::new(out.z, 0.0, -out.x) * wide_m;
        let blade = Blade {
            line: [self.blown(from), self.blown(bend), self.blown(tip)],
            across,
            normal: Self::normal(out),
            colours: [
                shade(own, 0.8),
                own,
                shade(mix(own, hex(0xb0_a058), 0.4), 1.1),
            ],
        };
        // The other side of it as well: a leaf that lies level is seen from below.
        let back = Blade {
            across: -across,
            ..blade
        };
        for side in [blade, back] {
            if self.detail == Detail::Close {
                side.add(mesh);
            } else {
                side.add_plain(mesh);
            }
        }
    }
}
