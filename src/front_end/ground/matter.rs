//! The materials: one shader pair, lit after [`crate::scenery::Air`]. In low quality lighting is per vertex and
//! pixels are nearly free; above it per pixel, with shadows.

use bevy::image::Image;
use bevy::mesh::{
    Indices, MeshVertexAttribute, MeshVertexBufferLayoutRef, PrimitiveTopology,
    VertexAttributeValues, VertexFormat,
};
use bevy::pbr::{MaterialPipeline, MaterialPipelineKey};
use bevy::prelude::*;
use bevy::render::render_resource::{
    AsBindGroup, Face, RenderPipelineDescriptor, SpecializedMeshPipelineError,
};
use bevy::shader::{ShaderDefVal, ShaderRef};

use super::panorama::Heavens;
use crate::scenery::surface::{self, Surface};
use crate::scenery::{self, Air};
use crate::sim::terrain::Terrain;
use crate::units::Place;

/// Material in sun, sky light and haze. Colours are linear.
#[derive(Asset, AsBindGroup, TypePath, Debug, Clone, Default, PartialEq)]
#[bind_group_data(Fineness)]
pub struct Daylight {
    /// Direction to the sun, unit length.
    #[uniform(0)]
    pub sun_direction: Vec4,
    /// Direct light; reflectance for sky light, 0..1.
    #[uniform(0)]
    pub sun: Vec4,
    /// Light from above.
    #[uniform(0)]
    pub above: Vec4,
    /// Light from below.
    #[uniform(0)]
    pub below: Vec4,
    /// Colour of the haze, and its extinction, per metre.
    #[uniform(0)]
    pub haze: Vec4,
    /// Colour of the sky overhead.
    #[uniform(0)]
    pub zenith: Vec4,
    /// Velocity of the wind, metres a second, under which plants sway.
    #[uniform(0)]
    pub wind: Vec4,
    /// The materials' tiles; what is drawn without them has none.
    #[texture(1, dimension = "2d_array")]
    #[sampler(2)]
    pub tiles: Option<Handle<Image>>,
    /// How each material is laid.
    #[uniform(3)]
    pub laid: [Vec4; MATERIALS],
    /// Per-pixel lighting.
    pub fine: bool,
}

/// Number of materials.
const MATERIALS: usize = surface::COUNT;

/// Selects the shader variant.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fineness {
    fine: bool,
}

impl From<&Daylight> for Fineness {
    fn from(daylight: &Daylight) -> Self {
        Self {
            fine: daylight.fine,
        }
    }
}

impl Daylight {
    /// Unlit, without haze.
    fn own_light() -> Self {
        Self {
            above: Vec4::ONE,
            below: Vec4::ONE,
            ..Self::default()
        }
    }

    /// Made of materials that are seen close up.
    fn made(tiles: &Handle<Image>) -> Self {
        Self {
            tiles: Some(tiles.clone()),
            laid: surface::laid_for_shading().map(Vec4::from_array),
            ..Self::default()
        }
    }

    /// Lighting of this air at a visibility.
    pub fn of(air: &Air, extinction_per_m: f32, fine: bool) -> Self {
        let above = Vec3::from(air.ambient);
        Self {
            sun_direction: air.towards_sun().extend(0.0),
            sun: Vec3::from(air.sun).extend(0.0),
            above: above.extend(0.0),
            // What `Air::light_through` leaves of it on a downward face.
            below: (above * 0.44).extend(0.0),
            haze: Vec3::from(air.horizon).extend(extinction_per_m),
            zenith: Vec3::from(air.zenith).extend(0.0),
            wind: air.wind_mps.extend(0.0),
            fine,
            ..Self::default()
        }
    }
}

impl Material for Daylight {
    fn vertex_shader() -> ShaderRef {
        shader()
    }

    fn fragment_shader() -> ShaderRef {
        shader()
    }

    fn enable_prepass() -> bool {
        false
    }

    fn specialize(
        _: &MaterialPipeline,
        descriptor: &mut RenderPipelineDescriptor,
        layout: &MeshVertexBufferLayoutRef,
        key: MaterialPipelineKey<Self>,
    ) -> Result<(), SpecializedMeshPipelineError> {
        descriptor.primitive.cull_mode = Some(Face::Back);
        let mut taken = vec![
            Mesh::ATTRIBUTE_POSITION.at_shader_location(0),
            NORMAL.at_shader_location(1),
            COLOUR.at_shader_location(5),
        ];
        let mut defs = vec![ShaderDefVal::UInt("MATERIALS".into(), MATERIALS as u32)];
        if key.bind_group_data.fine {
            defs.push("FINE".into());
        }
        if layout.0.contains(BEYOND) {
            defs.push("LAND".into());
            taken.push(BEYOND.at_shader_location(8));
            taken.push(WAY.at_shader_location(9));
        }
        descriptor.vertex.buffers = vec![layout.0.get_layout(&taken)?];
        if let Some(fragment) = &mut descriptor.fragment {
            fragment.shader_defs.extend(defs.iter().cloned());
        }
        descriptor.vertex.shader_defs.extend(defs);
        Ok(())
    }
}

fn shader() -> ShaderRef {
    "embedded://groundsign/front_end/ground/daylight.wgsl".into()
}

/// The materials.
#[derive(Resource, Debug, Clone)]
pub struct Matter {
    /// The tiles of what things are made of; empty until [`super::tiles`] has made them.
    pub(super) tiles: Handle<Image>,
    /// The land.
    pub land: Handle<Daylight>,
    /// Buildings, plants, people, signs.
    pub solid: Handle<Daylight>,
    /// Water, which mirrors the sky.
    pub water: Handle<Daylight>,
    /// Unlit: the sky and markers.
    pub own_light: Handle<Daylight>,
}

impl Matter {
    /// Applies this lighting to every lit material.
    pub(super) fn light(&self, light: &Daylight, all: &mut Assets<Daylight>) {
        for (matter, mirror) in [(&self.land, 0.0), (&self.solid, 0.0), (&self.water, 0.85)] {
            if let Some(mut lit) = all.get_mut(matter) {
                *lit = Daylight {
                    tiles: lit.tiles.take(),
                    laid: lit.laid,
                    ..light.clone()
                };
                lit.sun.w = mirror;
            }
        }
    }
}

impl FromWorld for Matter {
    fn from_world(world: &mut World) -> Self {
        let tiles = world.resource::<Assets<Image>>().reserve_handle();
        let mut all = world.resource_mut::<Assets<Daylight>>();
        Self {
            land: all.add(Daylight::made(&tiles)),
            solid: all.add(Daylight::made(&tiles)),
            water: all.add(Daylight::made(&tiles)),
            own_light: all.add(Daylight::own_light()),
            tiles,
        }
    }
}

/// Unit normal of a corner; on land the share of what lies beyond the nearest edge, on a plant how far it sways. A byte for each part: half a degree
/// is not seen, and a land has a million corners.
const NORMAL: MeshVertexAttribute =
    MeshVertexAttribute::new("Corner_Normal", 0x6E6F_726D, VertexFormat::Snorm8x4);

/// Colour of a corner: square roots of its linear parts, so that a byte is enough for the dark ones as well; and the number
/// of its material.
const COLOUR: MeshVertexAttribute =
    MeshVertexAttribute::new("Corner_Colour", 0x636F_6C72, VertexFormat::Unorm8x4);

/// Colour and number of the material beyond the nearest edge of the land, in the same form.
const BEYOND: MeshVertexAttribute =
    MeshVertexAttribute::new("Corner_Beyond", 0x6265_796F, VertexFormat::Unorm8x4);

/// Distance from the middle of the way, and half its width: shares of [`WIDEST_M`].
const WAY: MeshVertexAttribute =
    MeshVertexAttribute::new("Corner_Way", 0x7761_7973, VertexFormat::Unorm16x2);

/// Largest distance from the middle of a way that a corner of the land tells, metres.
const WIDEST_M: f32 = 32.0;

/// A colour and the number of a material in four bytes.
fn painted(colour: [f32; 3], surface: Surface) -> [u8; 4] {
    let [red, green, blue] =
        colour.map(|part| (part.max(0.0).sqrt() * f32::from(u8::MAX)).round() as u8);
    [red, green, blue, surface as u8]
}

/// A mesh for the renderer.
pub fn mesh_of(mesh: &scenery::Mesh) -> Mesh {
    with_shares(mesh, |corner| {
        mesh.lays.get(corner).map_or(0.0, |lay| lay.share)
    })
}

/// Height above the ground from which a plant sways no farther, metres.
const SWAYS_TO_M: f32 = 3.0;

/// A mesh of plants that sway in the wind: the farther from the ground, the more.
pub(super) fn swaying(mesh: &scenery::Mesh, terrain: &Terrain) -> Mesh {
    with_shares(mesh, |corner| {
        let at = Place::from_world(Vec3::from_array(mesh.positions[corner]));
        let high_m = at.up_m - terrain.height_m(at.point());
        (high_m / SWAYS_TO_M).clamp(0.0, 1.0)
    })
}

/// A mesh for the renderer, with this share at each corner.
fn with_shares(mesh: &scenery::Mesh, share: impl Fn(usize) -> f32) -> Mesh {
    let normals: Vec<[i8; 4]> = mesh
        .normals
        .iter()
        .enumerate()
        .map(|(corner, &[x, y, z])| {
            [x, y, z, share(corner)].map(|part| (part * f32::from(i8::MAX)).round() as i8)
        })
        .collect();
    let colours: Vec<[u8; 4]> = mesh
        .colours
        .iter()
        .zip(&mesh.surfaces)
        .map(|(colour, surface)| painted(*colour, *surface))
        .collect();
    let small = mesh.positions.len() <= usize::from(u16::MAX);
    let indices = if small {
        Indices::U16(mesh.indices.iter().map(|index| *index as u16).collect())
    } else {
        Indices::U32(mesh.indices.clone())
    };
    let made = Mesh::new(PrimitiveTopology::TriangleList, default())
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, mesh.positions.clone())
        .with_inserted_attribute(NORMAL, VertexAttributeValues::Snorm8x4(normals))
        .with_inserted_attribute(COLOUR, VertexAttributeValues::Unorm8x4(colours))
        .with_inserted_indices(indices);
    if mesh.lays.is_empty() {
        return made;
    }
    let share = |metres: f32| (metres / WIDEST_M * f32::from(u16::MAX)).round() as u16;
    let lays = mesh.lays.iter();
    let (beyond, ways): (Vec<[u8; 4]>, Vec<[u16; 2]>) = lays
        .map(|lay| {
            let way = [share(lay.off_m), share(lay.half_m)];
            (painted(lay.colour, lay.beyond), way)
        })
        .unzip();
    made.with_inserted_attribute(BEYOND, VertexAttributeValues::Unorm8x4(beyond))
        .with_inserted_attribute(WAY, VertexAttributeValues::Unorm16x2(ways))
}

/// The asset collections for meshes, materials and images, without a renderer.
pub(super) fn init(app: &mut App) {
    fn place<A: Asset>(app: &mut App) {
        if !app.world().contains_resource::<Assets<A>>() {
            app.init_asset::<A>();
        }
    }
    place::<Mesh>(app);
    place::<Image>(app);
    place::<Daylight>(app);
    place::<Heavens>(app);
    app.init_resource::<Matter>();
}
