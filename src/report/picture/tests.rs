use std::sync::Arc;

use bevy::math::ops;

use super::*;
use crate::scenario::schema::{Building, BuildingKind, Lie, Look, RawScenario};
use crate::sim::example::{placed, scenario_with};

/// A scenery with one sign at the origin, and its terrain.
fn with_sign(look: Look, change: impl FnOnce(&mut RawScenario)) -> (Exercise, Terrain, Scenery) {
    let mut exercise = Exercise::draw(Arc::new(scenario_with(change)), 1);
    exercise.signs = vec![placed(0, Point(0.0, 0.0), |sign| {
        (sign.look, sign.size_m, sign.contrast) = (look, (0.6, 0.6), 0.6);
        sign.lies = Lie::Standing;
    })];
    let terrain = Terrain::of(&exercise.scenario);
    let scenery = Scenery::of(&exercise, &terrain);
    (exercise, terrain, scenery)
}

/// From a distance south of the origin, looking north at it.
fn from_south<'a>(scenery: &'a Scenery, away_m: f32) -> Scene<'a> {
    let eye = Point(0.0, -away_m).at_height(1.65);
    Scene {
        size: (160, 90),
        ..Scene::new(scenery, eye, 0.0, -ops::atan(1.4_f32 / away_m).to_degrees())
    }
}

const SIGN: [SignId; 1] = [SignId(0)];

fn different(a: &Picture, b: &Picture) -> usize {
    let pixels = a.rgb.chunks_exact(3).zip(b.rgb.chunks_exact(3));
    pixels.filter(|(a, b)| a != b).count()
}

#[test]
fn a_sign_ten_metres_away_is_seen_and_one_behind_a_house_is_not() {
    let seen_with = |change: fn(&mut RawScenario)| {
        let (_, _, scenery) = with_sign(Look::Cloth, change);
        let without = from_south(&scenery, 10.0);
        let with = Scene {
            signs: &SIGN,
            ..without
        };
        different(&seen(&with), &seen(&without))
    };
    let open = seen_with(|_| {});
    assert!((20..1000).contains(&open), "{open} pixels");
    let kinds = [
        BuildingKind::House,
        BuildingKind::Shop,
        BuildingKind::Public,
        BuildingKind::Worship,
        BuildingKind::Shed,
        BuildingKind::Ruin,
        BuildingKind::Masonry,
    ];
    for kind in kinds {
        let (_, _, scenery) = with_sign(Look::Cloth, |raw| {
            raw.buildings = vec![Building {
                id: "house".into(),
                at: Point(0.0, -4.0),
                size_m: (8.0, 3.0),
                height_m: 3.0,
                facing_deg: 0.0,
                kind,
            }];
            // The sun stands in the north, so that no shadow falls round the corner.
            raw.weather.sky = crate::scenario::schema::Sky::Overcast;
            raw.weather.light = crate::scenario::schema::Light::Twilight;
        });
        let without = from_south(&scenery, 10.0);
        let with = Scene {
            signs: &SIGN,
            ..without
        };
        assert_eq!(different(&seen(&with), &seen(&without)), 0, "{kind:?}");
    }
}

#[test]
fn what_lies_behind_the_eye_changes_nothing() {
    let (_, _, scenery) = with_sign(Look::Cloth, |_| {});
    let away = Scene {
        bearing_deg: 180.0,
        ..from_south(&scenery, 10.0)
    };
    // The sun of this scenario throws no shadow that long.
    let with = Scene {
        signs: &SIGN,
        ..away
    };
    assert_eq!(different(&seen(&with), &seen(&away)), 0);
}

#[test]
fn a_picture_is_the_same_on_one_thread_and_on_many() {
    let (exercise, terrain, scenery) = with_sign(Look::Object, |raw| {
        raw.terrain.ground = crate::scenario::schema::Ground::Grass;
    });
    let drawn = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .expect("threads");
        pool.install(|| start(&exercise, &terrain, &scenery, (128, 72)))
    };
    let one = drawn(1);
    assert!(one == drawn(4), "other bytes on four threads");
    assert!(one == drawn(1), "other bytes the second time");
    assert_eq!(one.png(), drawn(3).png());
}

#[test]
fn a_png_holds_the_pixels() {
    let (exercise, terrain, scenery) = with_sign(Look::Object, |_| {});
    let picture = start(&exercise, &terrain, &scenery, (64, 40));
    let decoder = png::Decoder::new(std::io::Cursor::new(picture.png()));
    let mut reader = decoder.read_info().expect("a png");
    let mut pixels = vec![0; reader.output_buffer_size().expect("small")];
    let info = reader.next_frame(&mut pixels).expect("a frame");
    assert_eq!((info.width, info.height), (64, 40));
    assert_eq!(pixels, picture.rgb);
}

#[test]
fn haze_takes_the_contrast_of_what_is_far() {
    // A dark house against the sky, 150 m away.
    let contrast = |visibility_m: f32| {
        let (_, _, scenery) = with_sign(Look::Cloth, |raw| {
            raw.weather.visibility_m = visibility_m;
            raw.buildings = vec![Building {
                id: "tower".into(),
                at: Point(0.0, 0.0),
                size_m: (20.0, 10.0),
                height_m: 30.0,
                facing_deg: 0.0,
                kind: BuildingKind::Masonry,
            }];
        });
        let picture = seen(&Scene {
            pitch_deg: 0.0,
            ..from_south(&scenery, 150.0)
        });
        let bright = |column: usize, row: usize| {
            let first = (row * picture.width + column) * 3;
            let pixel = &picture.rgb[first..first + 3];
            pixel.iter().map(|&part| f32::from(part)).sum::<f32>()
        };
        (bright(80, 38) - bright(10, 38)).abs()
    };
    let (clear, hazy, thick) = (contrast(20_000.0), contrast(400.0), contrast(60.0));
    assert!(
        clear > hazy && hazy > thick && thick < 8.0,
        "{clear} {hazy} {thick}"
    );
}

#[test]
fn pointing_out_draws_around_the_sign_and_nowhere_else() {
    let (_, _, scenery) = with_sign(Look::Cloth, |_| {});
    let plain = Scene {
        signs: &SIGN,
        ..from_south(&scenery, 10.0)
    };
    let (before, after) = (
        seen(&plain),
        seen(&Scene {
            pointed_out: &SIGN,
            ..plain
        }),
    );
    let changed: Vec<(usize, usize)> = (0..before.width * before.height)
        .filter(|pixel| before.rgb[pixel * 3..pixel * 3 + 3] != after.rgb[pixel * 3..pixel * 3 + 3])
        .map(|pixel| (pixel % before.width, pixel / before.width))
        .collect();
    assert!(changed.len() > 40, "{}", changed.len());
    assert!(
        changed
            .iter()
            .all(|&(x, y)| (40..120).contains(&x) && (15..75).contains(&y))
    );
    // The sign itself stays as it was.
    let middle = (45 * before.width + 80) * 3;
    assert_eq!(
        before.rgb[middle..middle + 3],
        after.rgb[middle..middle + 3]
    );
    let behind = Scene {
        bearing_deg: 180.0,
        ..plain
    };
    let pointed = Scene {
        pointed_out: &SIGN,
        ..behind
    };
    assert!(seen(&behind) == seen(&pointed));
}

/// Story: something missed at two hundred metres was five pixels under a ring.
#[test]
fn a_small_sign_is_enlarged_in_a_corner_and_a_large_one_is_not() {
    let (_, _, scenery) = with_sign(Look::Cloth, |_| {});
    let corners_changed = |away_m: f32| {
        let plain = Scene {
            signs: &SIGN,
            ..from_south(&scenery, away_m)
        };
        let pointed = Scene {
            pointed_out: &SIGN,
            ..plain
        };
        let (before, after) = (seen(&plain), seen(&pointed));
        let changed = |x: usize, y: usize| {
            let first = (y * before.width + x) * 3;
            before.rgb[first..first + 3] != after.rgb[first..first + 3]
        };
        (0..before.width)
            .filter(|x| !(60..100).contains(x))
            .flat_map(|x| (0..before.height).map(move |y| (x, y)))
            .filter(|&(x, y)| changed(x, y))
            .count()
    };
    assert!(corners_changed(100.0) > 1_000);
    assert_eq!(corners_changed(8.0), 0);
}

#[test]
fn binoculars_show_a_round_field_and_a_larger_sign() {
    let (_, _, scenery) = with_sign(Look::Cloth, |_| {});
    let naked = from_south(&scenery, 60.0);
    let through = Scene {
        field_deg: 7.5,
        optics: true,
        ..naked
    };
    let pixels = |scene: Scene| {
        let with = Scene {
            signs: &SIGN,
            ..scene
        };
        different(&seen(&with), &seen(&scene))
    };
    assert!(pixels(through) > 20 * pixels(naked).max(1));
    let picture = seen(&through);
    assert!(
        picture.rgb[..3].iter().all(|&part| part < 12),
        "black in the corner"
    );
}

#[test]
fn odd_views_are_drawn_too() {
    let (_, _, scenery) = with_sign(Look::Vehicle, |_| {});
    let plain = from_south(&scenery, 10.0);
    let below = Point(0.0, 0.0).at_height(-3.0);
    let inside = Point(0.0, 0.0).at_height(0.4);
    for scene in [
        Scene {
            size: (1, 1),
            ..plain
        },
        Scene {
            size: (0, 7),
            ..plain
        },
        Scene {
            pitch_deg: 90.0,
            ..plain
        },
        Scene {
            pitch_deg: -90.0,
            signs: &SIGN,
            ..plain
        },
        Scene {
            field_deg: 0.0,
            ..plain
        },
        Scene {
            field_deg: 400.0,
            ..plain
        },
        Scene {
            eye: below,
            ..plain
        },
        Scene {
            eye: inside,
            signs: &SIGN,
            ..plain
        },
        Scene {
            signs: &[SignId(9)],
            pointed_out: &[SignId(9)],
            ..plain
        },
    ] {
        let picture = seen(&scene);
        assert_eq!(picture.rgb.len(), picture.width * picture.height * 3);
        assert!(!picture.png().is_empty());
    }
}

#[test]
fn people_stand_in_the_picture() {
    let (_, _, scenery) = with_sign(Look::Cloth, |_| {});
    let plain = from_south(&scenery, 12.0);
    let people = [PosedPerson {
        who: Who::Civilian(crate::scenario::schema::CivilianKind::Herder, None, 3),
        pose: Pose::Standing,
        at: Point(1.0, -4.0).at_height(0.0),
        facing_deg: 90.0,
    }];
    let with = Scene {
        people: &people,
        ..plain
    };
    let changed = different(&seen(&with), &seen(&plain));
    assert!((40..3000).contains(&changed), "{changed}");
}

#[test]
fn a_thumbnail_tells_nothing_of_what_was_drawn() {
    let with = Arc::new(scenario_with(|_| {}));
    let picture = thumbnail(&with, (64, 36));
    let (exercise, terrain, scenery) = with_sign(Look::Vehicle, |_| {});
    assert!(picture == start(&exercise, &terrain, &scenery, (64, 36)));
}
