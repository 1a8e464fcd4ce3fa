//! What is drawn over the map: the things, what is selected, from where it is seen, and the cursor.

use bevy::prelude::*;
use resvg::tiny_skia::{
    Color as Ink, FillRule, Paint, Path, PathBuilder, Pixmap, Stroke, Transform as Placing,
};

use super::{Editing, pointer};
use crate::editor::{Thing, ThingKind};
use crate::front_end::icon::image_of;
use crate::units::Point;

/// The pane of the map.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Pane;

/// The paper in it.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Paper;

/// What is drawn over it.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Overlay;

const BLUE: [u8; 3] = [0, 90, 156];
const ORANGE: [u8; 3] = [176, 58, 0];
const GREEN: [u8; 3] = [0, 110, 80];
const PURPLE: [u8; 3] = [120, 50, 120];
const GREY: [u8; 3] = [80, 80, 80];
const BLACK: [u8; 3] = [0, 0, 0];

/// Half of the mark of a thing, logical pixels.
const MARK_PX: f32 = 6.0;

/// Puts paper and overlay where they are.
pub(super) fn lay_out(
    mut editing: ResMut<Editing>,
    panes: Query<&ComputedNode, With<Pane>>,
    mut papers: Query<(&mut Node, &mut ImageNode), With<Paper>>,
) {
    let Some(node) = panes.iter().next() else {
        return;
    };
    let pane = node.size() * node.inverse_scale_factor;
    if editing.sheet.pane() != pane {
        editing.sheet.seen_through(pane);
    }
    let Some((corner, size)) = editing.sheet.paper_in_pane() else {
        return;
    };
    for (mut node, mut image) in &mut papers {
        if let Some((_, picture)) = &editing.sheet.paper
            && image.image != *picture
        {
            image.image = picture.clone();
            image.color = Color::WHITE;
        }
        let (left, top, width, height) = (px(corner.x), px(corner.y), px(size.x), px(size.y));
        if (node.left, node.top, node.width, node.height) != (left, top, width, height) {
            (node.left, node.top, node.width, node.height) = (left, top, width, height);
        }
    }
}

/// Draws the overlay when anything on it is different.
pub(super) fn paint(
    editing: Res<Editing>,
    panes: Query<Ref<ComputedNode>, With<Pane>>,
    mut overlays: Query<&mut ImageNode, (With<Overlay>, Without<Paper>)>,
    images: Option<ResMut<Assets<Image>>>,
) {
    let (Some(mut images), Some(node)) = (images, panes.iter().next()) else {
        return;
    };
    if !editing.is_changed() && !node.is_changed() {
        return;
    }
    let size = node.size().as_uvec2();
    let dots = 1.0 / node.inverse_scale_factor.max(0.01);
    let Some(pixels) = Pixmap::new(size.x, size.y) else {
        return;
    };
    let mut canvas = Canvas {
        pixels,
        editing: &editing,
        dots,
    };
    canvas.all();
    let image = images.add(image_of(&canvas.pixels));
    for mut overlay in &mut overlays {
        overlay.image = image.clone();
        overlay.color = Color::WHITE;
    }
}

struct Canvas<'e> {
    pixels: Pixmap,
    editing: &'e Editing,
    dots: f32,
}

impl Canvas<'_> {
    fn all(&mut self) {
        let editing = self.editing;
        let found = editing.all_found();
        if let Some(sighted) = &editing.sighted {
            let ink = if sighted.is_fair() { GREEN } else { ORANGE };
            for stretch in &sighted.stretches {
                self.line(stretch, ink, 9.0, 130);
            }
        }
        for thing in editing.document.things() {
            self.thing(thing);
            if found
                .iter()
                .any(|found| found.thing.as_ref() == Some(&thing.path))
                && let Some(at) = thing.points.first()
            {
                self.warning(*at);
            }
        }
        for path in &editing.selected {
            if let Some(thing) = editing.document.thing(path) {
                self.selected(thing);
            }
        }
        self.knob();
        self.cursor();
        if let Some((one, other)) = editing.frame {
            let corners = [
                one,
                Point(one.0, other.1),
                other,
                Point(other.0, one.1),
                one,
            ];
            self.line(&corners, BLUE, 2.0, 255);
        }
    }

    fn place(&self, at: Point) -> Vec2 {
        self.editing.sheet.in_pane(at) * self.dots
    }

    fn stroke(&mut self, path: Option<Path>, ink: [u8; 3], width_px: f32, alpha: u8) {
        if let Some(path) = path {
            let stroke = Stroke {
                width: width_px * self.dots,
                ..Stroke::default()
            };
            let paint = paint_of(ink, alpha);
            self.pixels
                .stroke_path(&path, &paint, &stroke, Placing::identity(), None);
        }
    }

    fn fill(&mut self, path: Option<Path>, ink: [u8; 3]) {
        if let Some(path) = path {
            let paint = paint_of(ink, 255);
            self.pixels
                .fill_path(&path, &paint, FillRule::Winding, Placing::identity(), None);
        }
    }

    fn line(&mut self, points: &[Point], ink: [u8; 3], width_px: f32, alpha: u8) {
        let places: Vec<Vec2> = points.iter().map(|at| self.place(*at)).collect();
        self.stroke(polyline(&places, false), ink, width_px, alpha);
    }

    /// A thing as it lies; every kind by its form, and by its ink.
    fn thing(&mut self, thing: &Thing) {
        let ink = ink_of(thing.kind);
        if thing.kind.is_drawn() && thing.points.len() > 1 {
            self.line(&thing.points, ink, 1.5, 150);
            return;
        }
        if let Some(at) = thing.points.first() {
            let place = self.place(*at);
            self.mark(thing.kind, place, ink);
        }
    }

    fn mark(&mut self, kind: ThingKind, place: Vec2, ink: [u8; 3]) {
        let side = MARK_PX * self.dots;
        let corners = |turns: &[(f32, f32)]| -> Vec<Vec2> {
            turns
                .iter()
                .map(|(x, y)| place + Vec2::new(*x, *y) * side)
                .collect()
        };
        let diamond = corners(&[(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)]);
        let square = corners(&[(-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)]);
        let triangle = corners(&[(0.0, -1.1), (1.0, 0.8), (-1.0, 0.8)]);
        match kind {
            ThingKind::Device => self.fill(polyline(&diamond, true), ink),
            ThingKind::LookAlike => self.stroke(polyline(&diamond, true), ink, 2.0, 255),
            ThingKind::VulnerablePoint => self.stroke(polyline(&triangle, true), ink, 2.0, 255),
            ThingKind::Sign => {
                self.fill(PathBuilder::from_circle(place.x, place.y, side / 2.0), ink);
            }
            ThingKind::Civilian => {
                self.fill(PathBuilder::from_circle(place.x, place.y, side * 0.8), ink);
            }
            ThingKind::Site | ThingKind::Inject => {
                self.stroke(
                    PathBuilder::from_circle(place.x, place.y, side),
                    ink,
                    2.0,
                    255,
                );
            }
            _ => self.stroke(polyline(&square, true), ink, 2.0, 255),
        }
    }

    fn warning(&mut self, at: Point) {
        let place = self.place(at) - Vec2::new(0.0, 14.0 * self.dots);
        let side = 6.0 * self.dots;
        let corners =
            [(0.0, -1.0), (1.0, 0.8), (-1.0, 0.8)].map(|(x, y)| place + Vec2::new(x, y) * side);
        self.fill(polyline(&corners, true), ORANGE);
    }

    /// The points of a thing where they are held: all of them, or the one that is taken hold of.
    fn held(&self, thing: &Thing) -> Vec<Point> {
        let by = self.editing.held;
        let moved = |at: &Point| -> Point { (at.vec() + by).into() };
        let Some(taken) = self.editing.corners.taken() else {
            return thing.points.iter().map(moved).collect();
        };
        if !taken.is_new {
            let points = thing.points.iter();
            return points
                .map(|at| if *at == taken.at { moved(at) } else { *at })
                .collect();
        }
        let mut points = thing.points.clone();
        let corners = self.editing.corners.all();
        let before = corners.iter().position(|corner| corner.path == taken.path);
        points.insert(
            before.map_or(points.len(), |before| before + 1),
            moved(&taken.at),
        );
        points
    }

    /// What is selected, where it is held: larger, with its radius and the way it faces.
    fn selected(&mut self, thing: &Thing) {
        let held = self.editing.held;
        let points = self.held(thing);
        if thing.kind.is_drawn() && points.len() > 1 {
            self.line(&points, [255, 255, 255], 6.0, 220);
            self.line(&points, BLUE, 3.0, 255);
            self.corners();
            return;
        }
        if points.len() > 1 {
            self.line(&points, [255, 255, 255], 6.0, 220);
            self.line(&points, BLUE, 3.0, 255);
        }
        for at in &points {
            let place = self.place(*at);
            let ring = |radius: f32| PathBuilder::from_circle(place.x, place.y, radius);
            let around = ring((MARK_PX + 5.0) * self.dots);
            self.stroke(around.clone(), [255, 255, 255], 5.0, 230);
            self.stroke(around, BLUE, 3.0, 255);
            if let Some(radius_m) = thing.radius_m {
                let radius = self.editing.sheet.px(radius_m) * self.dots;
                self.stroke(ring(radius.max(1.0)), BLUE, 1.5, 200);
            }
            if let Some(facing_deg) = thing.facing_deg {
                let radians = (facing_deg + self.editing.turned_deg).to_radians();
                let ahead = Vec2::new(radians.sin(), -radians.cos()) * 22.0 * self.dots;
                self.stroke(polyline(&[place, place + ahead], false), BLUE, 3.0, 255);
            }
        }
        if held != Vec2::ZERO
            && let (Some(from), Some(to)) = (thing.points.first(), points.first())
        {
            self.line(&[*from, *to], BLACK, 1.5, 200);
        }
    }

    /// The points of a line, each to be taken hold of, and between them where one can be put in.
    fn corners(&mut self) {
        let (dots, corners) = (self.dots, &self.editing.corners);
        let side = MARK_PX * dots;
        let square = |place: Vec2, side: f32| {
            let turns = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)];
            let places = turns.map(|(x, y)| place + Vec2::new(x, y) * side);
            polyline(&places, true)
        };
        for corner in corners.between() {
            let place = self.place(corner.at);
            let dot = PathBuilder::from_circle(place.x, place.y, side * 0.6);
            self.fill(dot.clone(), [255, 255, 255]);
            self.stroke(dot, BLUE, 1.5, 255);
        }
        for corner in corners.all() {
            let is_taken = corners.taken() == Some(corner);
            let at = if is_taken {
                (corner.at.vec() + self.editing.held).into()
            } else {
                corner.at
            };
            let place = self.place(at);
            let ink = if is_taken { ORANGE } else { [255, 255, 255] };
            let side = if is_taken { side * 1.3 } else { side };
            self.fill(square(place, side), ink);
            self.stroke(square(place, side), BLUE, 2.0, 255);
        }
        if let Some(taken) = corners.taken().filter(|corner| corner.is_new) {
            let place = self.place((taken.at.vec() + self.editing.held).into());
            self.fill(square(place, side * 1.3), ORANGE);
        }
    }

    /// The knob that turns what is selected, and what is snapped to.
    fn knob(&mut self) {
        if let Some((pivot, _)) = self.editing.pivot()
            && let Some(knob) = pointer::knob(self.editing)
        {
            self.line(&[pivot, knob], BLUE, 1.5, 255);
            let place = self.place(knob);
            let dot = PathBuilder::from_circle(place.x, place.y, MARK_PX * self.dots);
            self.fill(dot.clone(), [255, 255, 255]);
            self.stroke(dot, BLUE, 2.5, 255);
        }
        if self.editing.snapped {
            let place = self.place(self.editing.looked_at());
            let ring = PathBuilder::from_circle(place.x, place.y, MARK_PX * 2.5 * self.dots);
            self.stroke(ring, GREEN, 3.0, 255);
        }
    }

    /// A cross: black on white, so that it stands out on any paper.
    fn cursor(&mut self) {
        let place = self.place(self.editing.cursor);
        let arm = 12.0 * self.dots;
        for (ink, width_px) in [([255, 255, 255], 5.0), (BLACK, 2.0)] {
            for way in [Vec2::X, Vec2::Y] {
                let ends = [place - way * arm, place + way * arm];
                self.stroke(polyline(&ends, false), ink, width_px, 255);
            }
        }
    }
}

fn ink_of(kind: ThingKind) -> [u8; 3] {
    match kind {
        ThingKind::Waypoint | ThingKind::Approach | ThingKind::VulnerablePoint => BLUE,
        ThingKind::Site | ThingKind::Device | ThingKind::Sign => ORANGE,
        ThingKind::LookAlike => GREEN,
        ThingKind::Civilian | ThingKind::Inject | ThingKind::Asset => PURPLE,
        _ => GREY,
    }
}

fn paint_of([red, green, blue]: [u8; 3], alpha: u8) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(Ink::from_rgba8(red, green, blue, alpha));
    paint.anti_alias = true;
    paint
}

fn polyline(places: &[Vec2], closed: bool) -> Option<Path> {
    let mut path = PathBuilder::new();
    let (first, rest) = places.split_first()?;
    path.move_to(first.x, first.y);
    for place in rest {
        path.line_to(place.x, place.y);
    }
    if closed {
        path.close();
    }
    path.finish()
}
