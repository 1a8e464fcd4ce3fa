use super::*;

const POSES: [Pose; 15] = [
    Pose::Standing,
    Pose::Walking(0.3),
    Pose::Running(0.6),
    Pose::Kneeling,
    Pose::OnHeels,
    Pose::Lying,
    Pose::AtPost,
    Pose::Searching,
    Pose::Watching,
    Pose::Sitting,
    Pose::Squatting,
    Pose::Working,
    Pose::Carrying,
    Pose::Talking,
    Pose::WavingAway,
];

const SOLDIER: Who = Who::Peacekeeper {
    role: Role::Soldier,
    who: Some(schema::Who::Man),
    nation: 0,
    person: 3,
};

fn everybody() -> Vec<Who> {
    let roles = [
        Role::Leader,
        Role::SecondInCommand,
        Role::Signaller,
        Role::Medic,
        Role::Interpreter,
        Role::Observer,
        Role::Soldier,
    ];
    let kinds = [
        CivilianKind::Adult,
        CivilianKind::Child,
        CivilianKind::Herder,
        CivilianKind::Trader,
    ];
    let said = [
        None,
        Some(schema::Who::Woman),
        Some(schema::Who::Man),
        Some(schema::Who::Girl),
        Some(schema::Who::Boy),
    ];
    let locals = kinds.into_iter().flat_map(|kind| {
        let dressed = move |who| (0..12).map(move |person| Who::Civilian(kind, who, person));
        said.into_iter().flat_map(dressed)
    });
    let patrol = roles.into_iter().flat_map(|role| {
        (0..5).map(move |number| Who::Peacekeeper {
            role,
            who: None,
            nation: number,
            person: number * 3,
        })
    });
    patrol.chain(locals).collect()
}

#[test]
fn everybody_has_a_body_in_every_pose_that_stands_on_the_ground() {
    for who in everybody() {
        for pose in POSES {
            let mesh = figure(who, pose);
            crate::scenery::sound(&mesh);
            let (low, high) = mesh.bounds().expect("a body");
            assert!((-0.01..0.09).contains(&low.y), "{who:?} {pose:?}: {low}");
            let most = match pose {
                Pose::Lying => 0.75,
                _ => who.height_m() + 0.75,
            };
            assert!(high.y < most, "{who:?} {pose:?}: {high}");
            assert!(mesh.triangles() < 2_700, "{who:?}: {}", mesh.triangles());
        }
    }
}

#[test]
fn a_standing_person_is_as_tall_as_said() {
    for said in [
        schema::Who::Woman,
        schema::Who::Man,
        schema::Who::Girl,
        schema::Who::Boy,
    ] {
        let who = Who::Civilian(CivilianKind::Adult, Some(said), 1);
        let figure = Figure {
            load: Load::None,
            ..Figure::of(who)
        };
        let (_, high) = figure.drawn(Pose::Standing).bounds().expect("a body");
        let off_m = high.y - who.height_m();
        assert!(off_m.abs() < 0.07, "{said:?}: {off_m}");
    }
}

/// Story: clothes once depended on the spelling of a short name.
#[test]
fn clothes_and_height_follow_who_the_scenario_says_somebody_is() {
    use schema::Who::{Boy, Girl, Man, Woman};
    for person in 0..12 {
        // A skirt or a dress leaves nothing of the trousers.
        let skirt = |kind, who| {
            Figure::of(Who::Civilian(kind, Some(who), person))
                .dress
                .trousers
                .to
                == 0.0
        };
        for kind in [CivilianKind::Adult, CivilianKind::Herder] {
            assert!(skirt(kind, Woman) && skirt(kind, Girl), "{kind:?}");
            assert!(!skirt(kind, Man) && !skirt(kind, Boy), "{kind:?}");
        }
        let tall_m = |who| Who::Civilian(CivilianKind::Adult, Some(who), person).height_m();
        assert!(tall_m(Girl).max(tall_m(Boy)) < tall_m(Woman).min(tall_m(Man)));
    }
}

#[test]
fn a_contingent_wears_one_uniform_and_another_nation_another_one() {
    let cloth = |nation, person| {
        let who = Who::Peacekeeper {
            role: Role::Soldier,
            who: None,
            nation,
            person,
        };
        Figure::of(who).dress.sleeves.cloth.colour
    };
    assert_eq!(cloth(2, 1), cloth(2, 8));
    assert_ne!(cloth(2, 1), cloth(1, 1));
}

#[test]
fn two_people_of_a_kind_look_different() {
    let of = |person| {
        figure(
            Who::Civilian(CivilianKind::Adult, Some(schema::Who::Woman), person),
            Pose::Standing,
        )
    };
    for person in 1..20 {
        assert_ne!(of(0), of(person), "{person}");
    }
}

#[test]
fn someone_at_a_post_reaches_out_ahead() {
    let reach = |pose| figure(SOLDIER, pose).bounds().expect("a body").0.z;
    assert!(reach(Pose::AtPost) < reach(Pose::Standing) - 0.15);
}

#[test]
fn a_step_moves_the_legs_and_comes_round() {
    let at = |phase| figure(SOLDIER, Pose::Walking(phase));
    assert_ne!(at(0.0), at(0.25));
    let (from, to) = (at(0.0).bounds(), at(1.0).bounds());
    let ((a, b), (c, d)) = (from.expect("a body"), to.expect("a body"));
    assert!(a.distance(c) < 0.01 && b.distance(d) < 0.01);
}

#[test]
fn a_foot_on_the_ground_stays_where_it_is_while_the_body_goes_on() {
    for who in [SOLDIER, Who::Civilian(CivilianKind::Child, None, 2)] {
        let build = Figure::of(who).build;
        let scale = build.tall_m / TALL_M;
        // Where the left foot's ball is on the way, while its sole is flat.
        let stands_m: Vec<f32> = (2..7)
            .map(|step| step as f32 * 0.05)
            .map(|phase| {
                let placed = Placed::of(Pose::Walking(phase), &build, Hands::Free);
                let bones = Bones::of(&build, &placed);
                phase * who.step_m() - bones.legs[0].points[2].z * scale
            })
            .collect();
        let spread_m = stands_m
            .iter()
            .fold(0.0_f32, |most, at| most.max((at - stands_m[0]).abs()));
        assert!(spread_m < 0.03, "{who:?} slides {spread_m} m: {stands_m:?}");
    }
}
