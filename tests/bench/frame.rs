//! What a frame costs, as a share of a floor measured in the same run: a bare Bevy scene of the same meshes, one sun and
//! the stock material at the same size.
//!
//! ```text
//! cargo bench --bench frame
//! cargo bench --bench frame -- --pictures FOLDER     and keep a picture of each quality
//! cargo bench --bench frame -- --scenario NAME       another scenario
//! ```
//!
//! It draws into a picture, without a window, on whatever graphics there are; the goals are meant for a software renderer
//! (lavapipe) on two cores. Goals: medium at most 1.3× the floor, low at most 0.7×; a frame's work on the processor
//! besides drawing (systems, user interface, extraction) under 4 ms. Where there is a graphics card, also high at
//! 1920×1080: median under 4 ms and 99th percentile under 6 ms on a data-centre card.

#![expect(
    clippy::print_stdout,
    reason = "a bench says what it measured on standard output"
)]

#[path = "../common/engine.rs"]
mod engine;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bevy::app::{PluginsState, SubApps};
use bevy::asset::RenderAssetUsages;
use bevy::camera::RenderTarget;
use bevy::core_pipeline::tonemapping::Tonemapping;
use bevy::image::Image;
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::render_resource::{PollType, TextureFormat};
use bevy::render::renderer::{RenderDevice, initialize_renderer};
use bevy::render::settings::{RenderCreation, RenderResources, WgpuSettings};
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::tasks::block_on;
use bevy::time::TimeUpdateStrategy;
use engine::engine;
use groundsign::front_end::ground::{self, GroundSystems, TheEye};
use groundsign::front_end::making_ready::{Wanted, make_ready};
use groundsign::front_end::patrolling::{PatrolAdvances, Patrolling};
use groundsign::front_end::settings::{DataFolder, Quality};
use groundsign::front_end::shown::{Eye, Ground, NAKED_FIELD_DEG, Shown};
use groundsign::front_end::stage::Stage;
use groundsign::front_end::{FrontEnd, Opening};
use groundsign::record::Mode;
use groundsign::scenery;
use groundsign::units::place::{length_m, point_along};

/// Warm-up frames: pipelines are compiled, buffers filled.
const WARM_UP: usize = 12;

/// Frames measured at each place.
const FRAMES: usize = 12;

/// Frames measured at each place where a frame takes a few milliseconds.
const FRAMES_ON_A_CARD: usize = 400;

/// Places along the route, as shares of it, from which is looked ahead.
const PLACES: [f32; 3] = [0.05, 0.4, 0.75];

/// The first exercise that anybody opens, and the one with most to draw.
const SCENARIOS: [&str; 2] = ["first-lesson", "market-day"];

const SIZES: [(u32, u32); 2] = [(640, 360), (1280, 720)];

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let after = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1).cloned()
    };
    let pictures = after("--pictures").map(PathBuf::from);
    let scenarios = after("--scenario").map_or_else(
        || SCENARIOS.map(str::to_owned).to_vec(),
        |scenario| vec![scenario],
    );
    let Some(drawing) = drawing() else {
        println!("frame: there is nothing to draw with here, so no frame is measured");
        return;
    };
    println!("frame: {}", drawing.2.name);
    // The numbers of `wgpu::DeviceType`: 4 is the processor.
    let card = drawing.2.device_type as u8 != 4;
    for scenario in &scenarios {
        for size in SIZES {
            measure(scenario, size, &drawing, pictures.as_deref());
        }
        if card {
            smoothness(scenario, (1920, 1080), &drawing);
        }
    }
}

fn drawing() -> Option<RenderResources> {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let found = std::panic::catch_unwind(|| {
        let settings = WgpuSettings::default();
        block_on(initialize_renderer(
            settings.backends.unwrap_or_default(),
            None,
            &settings,
        ))
    });
    std::panic::set_hook(hook);
    found.ok()
}

fn ready(scenario: &str, folder: &DataFolder) -> (Ground, Patrolling) {
    let wanted = Wanted::Patrol {
        scenario: groundsign::assets::scenarios().join(format!("{scenario}.ron")),
        seed: 1,
        mode: Mode::Practise,
        trainee: "bench".to_owned(),
    };
    make_ready(&wanted, folder, &|| {}).unwrap_or_else(|_| panic!("{scenario} loads"))
}

fn new_folder() -> DataFolder {
    DataFolder(tempfile::tempdir().expect("a folder").keep())
}

/// Smoothness of high quality on a graphics card.
fn smoothness(scenario: &str, size: (u32, u32), drawing: &RenderResources) {
    let folder = new_folder();
    let (ground, patrolling) = ready(scenario, &folder);
    let mut high = Windowless::open(size, drawing, |app, picture| {
        front_end(app, picture, &ground, patrolling, Quality::High, &folder);
    });
    let cost = high.frames(&ground, FRAMES_ON_A_CARD);
    println!(
        "\n{scenario}, {}×{}\n  high     {:7.2} ms median (goal 4), {:.2} ms 99th percentile (goal 6)",
        size.0, size.1, cost.whole_ms, cost.slow_ms,
    );
}

fn measure(scenario: &str, size: (u32, u32), drawing: &RenderResources, pictures: Option<&Path>) {
    let folder = new_folder();
    let ready = || ready(scenario, &folder);
    println!("\n{scenario}, {}×{}", size.0, size.1);
    let begun = Instant::now();
    let (ground, _) = ready();
    println!(
        "  {} pieces, {} triangles, made ready in {:.2} s (goal under 5)",
        ground.scenery.pieces.len(),
        ground.scenery.triangles(),
        begun.elapsed().as_secs_f64(),
    );
    let mut bare = Windowless::open(size, drawing, |app, picture| {
        bare_scene(app, picture, &ground);
    });
    let floor = bare.frames(&ground, FRAMES);
    println!("  floor    {:7.1} ms", floor.whole_ms);
    drop(bare);
    for (quality, name, goal) in [(Quality::Medium, "medium", 1.3), (Quality::Low, "low", 0.7)] {
        let (ground, patrolling) = ready();
        let mut ours = Windowless::open(size, drawing, |app, picture| {
            front_end(app, picture, &ground, patrolling, quality, &folder);
        });
        let cost = ours.frames(&ground, FRAMES);
        println!(
            "  {name:8} {:7.1} ms   {:4.2} of the floor (goal {goal})   processor {:.1} ms: {:.1} systems, {:.1} extraction; then {:.1} to prepare drawing",
            cost.whole_ms,
            cost.whole_ms / floor.whole_ms,
            cost.systems_ms + cost.extraction_ms,
            cost.systems_ms,
            cost.extraction_ms,
            cost.preparing_ms,
        );
        if let Some(folder) = pictures {
            let name = format!("{scenario}-{}x{}-{name}.png", size.0, size.1);
            ours.keep(&ground, &folder.join(name));
        }
    }
    if let Some(folder) = pictures {
        let (ground, patrolling) = ready();
        let mut high = Windowless::open(size, drawing, |app, picture| {
            front_end(
                app,
                picture,
                &ground,
                patrolling,
                Quality::High,
                &DataFolder(folder.to_owned()),
            );
        });
        high.frame();
        let name = format!("{scenario}-{}x{}-high.png", size.0, size.1);
        high.keep(&ground, &folder.join(name));
    }
}

/// Medians of a frame, and its 99th percentile.
struct Cost {
    whole_ms: f64,
    slow_ms: f64,
    systems_ms: f64,
    extraction_ms: f64,
    preparing_ms: f64,
}

/// An app that renders into an image.
struct Windowless {
    apps: SubApps,
    picture: Handle<Image>,
}

impl Windowless {
    fn open(
        (width, height): (u32, u32),
        drawing: &RenderResources,
        fill: impl FnOnce(&mut App, Handle<Image>),
    ) -> Self {
        let mut app = App::new();
        app.add_plugins(engine(None).set(RenderPlugin {
            render_creation: RenderCreation::Manual(drawing.clone()),
            synchronous_pipeline_compilation: true,
            ..default()
        }))
        .insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_micros(
            16_667,
        )));
        let mut target =
            Image::new_target_texture(width, height, TextureFormat::Rgba8UnormSrgb, None);
        target.asset_usage = RenderAssetUsages::RENDER_WORLD;
        let picture = app.world_mut().resource_mut::<Assets<Image>>().add(target);
        fill(&mut app, picture.clone());
        while app.plugins_state() == PluginsState::Adding {
            std::thread::yield_now();
        }
        app.finish();
        app.cleanup();
        Self {
            apps: std::mem::take(app.sub_apps_mut()),
            picture,
        }
    }

    fn world(&mut self) -> &mut World {
        self.apps.main.world_mut()
    }

    /// One frame, to completion.
    fn frame(&mut self) -> [Duration; 4] {
        let begun = Instant::now();
        self.apps.main.run_default_schedule();
        let systems = begun.elapsed();
        let render = self
            .apps
            .sub_apps
            .values_mut()
            .next()
            .expect("there is a render app");
        render.extract(self.apps.main.world_mut());
        let extracted = begun.elapsed();
        render.update();
        let prepared = begun.elapsed();
        self.apps.main.world_mut().clear_trackers();
        self.world()
            .resource::<RenderDevice>()
            .poll(PollType::wait_indefinitely())
            .expect("the device draws");
        [
            begun.elapsed(),
            systems,
            extracted - systems,
            prepared - extracted,
        ]
    }

    /// Medians over all places.
    fn frames(&mut self, ground: &Ground, count: usize) -> Cost {
        let mut taken: [Vec<f64>; 4] = Default::default();
        for _ in 0..WARM_UP {
            self.frame();
        }
        for place in PLACES {
            self.stand(ground, place);
            self.frame();
            for _ in 0..count {
                for (all, this) in taken.iter_mut().zip(self.frame()) {
                    all.push(this.as_secs_f64() * 1e3);
                }
            }
        }
        for all in &mut taken {
            all.sort_by(f64::total_cmp);
        }
        let [whole_ms, systems_ms, extraction_ms, preparing_ms] =
            [0, 1, 2, 3].map(|part| taken[part][taken[part].len() / 2]);
        Cost {
            whole_ms,
            slow_ms: taken[0][taken[0].len() * 99 / 100],
            systems_ms,
            extraction_ms,
            preparing_ms,
        }
    }

    /// Stands at a share of the route and looks along it.
    fn stand(&mut self, ground: &Ground, share: f32) {
        let route = ground.exercise.route_line();
        let along_m = length_m(&route) * share;
        let here = point_along(&route, along_m);
        let ahead = point_along(&route, along_m + 20.0);
        let height_m = ground.terrain.height_m(here) + 1.65;
        let bearing_deg = here.bearing_deg(ahead);
        if let Some(mut stood) = self.world().get_resource_mut::<Stood>() {
            stood.0 = Some(Eye {
                at: here.at_height(height_m),
                bearing_deg,
                pitch_deg: 0.0,
                field_deg: NAKED_FIELD_DEG,
            });
            return;
        }
        let stands = Transform::from_translation(here.at_height(height_m).world())
            .with_rotation(Quat::from_rotation_y(-bearing_deg.to_radians()));
        let world = self.world();
        let mut cameras = world.query_filtered::<&mut Transform, With<Camera3d>>();
        for mut camera in cameras.iter_mut(world) {
            *camera = stands;
        }
    }

    /// Saves a picture from the first place.
    fn keep(&mut self, ground: &Ground, path: &Path) {
        self.stand(ground, PLACES[1]);
        for _ in 0..WARM_UP {
            self.frame();
        }
        let (tell, told) = std::sync::mpsc::channel();
        let picture = self.picture.clone();
        self.world().spawn(Screenshot::image(picture)).observe(
            move |captured: On<ScreenshotCaptured>| {
                tell.send(captured.image.clone()).ok();
            },
        );
        let image = (0..100)
            .find_map(|_| {
                self.frame();
                told.try_recv().ok()
            })
            .expect("a picture within a hundred frames");
        let file = std::fs::File::create(path).expect("the folder takes pictures");
        let mut encoder = png::Encoder::new(file, image.width(), image.height());
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_depth(png::BitDepth::Eight);
        let pixels = image.data.expect("the picture is there");
        encoder
            .write_header()
            .and_then(|mut writer| writer.write_image_data(&pixels))
            .expect("the picture is written");
        println!("  picture  {}", path.display());
    }
}

/// With what the stock material reads.
fn stock_mesh(mesh: &scenery::Mesh) -> Mesh {
    let colours: Vec<[f32; 4]> = mesh
        .colours
        .iter()
        .map(|[red, green, blue]| [*red, *green, *blue, 1.0])
        .collect();
    Mesh::new(PrimitiveTopology::TriangleList, default())
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, mesh.positions.clone())
        .with_inserted_attribute(Mesh::ATTRIBUTE_NORMAL, mesh.normals.clone())
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colours)
        .with_inserted_indices(Indices::U32(mesh.indices.clone()))
}

/// The same meshes, one sun, the stock material, nothing else.
fn bare_scene(app: &mut App, picture: Handle<Image>, ground: &Ground) {
    let drawn: Vec<Mesh> = ground
        .scenery
        .pieces
        .iter()
        .map(|piece| &piece.mesh)
        .chain(&ground.scenery.signs)
        .filter(|mesh| !mesh.is_empty())
        .map(stock_mesh)
        .collect();
    app.add_systems(
        Startup,
        move |mut commands: Commands,
              mut meshes: ResMut<Assets<Mesh>>,
              mut materials: ResMut<Assets<StandardMaterial>>| {
            let stock = materials.add(StandardMaterial::default());
            for mesh in &drawn {
                commands.spawn((
                    Mesh3d(meshes.add(mesh.clone())),
                    MeshMaterial3d(stock.clone()),
                ));
            }
            commands.spawn((
                DirectionalLight::default(),
                Transform::default().looking_to(Vec3::new(-0.4, -1.0, -0.3), Vec3::Y),
            ));
            commands.spawn((
                Camera3d::default(),
                RenderTarget::Image(picture.clone().into()),
                Projection::Perspective(PerspectiveProjection {
                    fov: 36_f32.to_radians(),
                    far: 8_000.0,
                    ..default()
                }),
                // The stock curve needs tables that this build leaves out.
                Tonemapping::ReinhardLuminance,
                Msaa::Off,
            ));
        },
    );
}

/// The bench's camera, independent of the patrol.
#[derive(Resource, Default)]
struct Stood(Option<Eye>);

/// The whole front end in the middle of a patrol.
fn front_end(
    app: &mut App,
    picture: Handle<Image>,
    ground: &Ground,
    patrolling: Patrolling,
    quality: Quality,
    folder: &DataFolder,
) {
    app.add_plugins(ground::drawing)
        .add_plugins(FrontEnd {
            opening: Opening {
                language: Some("en".to_owned()),
                quality: Some(quality),
                ..default()
            },
            folder: folder.clone(),
        })
        .insert_resource(Shown::start(ground))
        .insert_resource(ground.clone())
        .insert_resource(patrolling)
        .add_systems(Startup, |mut stage: ResMut<NextState<Stage>>| {
            stage.set(Stage::Patrol);
        })
        .init_resource::<Stood>()
        .add_systems(
            Update,
            (|stood: Res<Stood>, mut shown: ResMut<Shown>| {
                if let Some(eye) = stood.0 {
                    shown.eye = eye;
                }
            })
            .after(PatrolAdvances)
            .before(GroundSystems::Build),
        )
        .add_systems(
            Last,
            move |mut commands: Commands, eye: Single<(Entity, &RenderTarget), With<TheEye>>| {
                let (eye, target) = *eye;
                if !matches!(target, RenderTarget::Image(_)) {
                    commands
                        .entity(eye)
                        .insert(RenderTarget::Image(picture.clone().into()));
                }
            },
        );
}
