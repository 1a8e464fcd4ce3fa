//! The materials: one shader pair, lit after [`crate::scenery::Air`]. In low quality lighting is per vertex and
//! pixels are nearly free; above it per pixel, with shadows.

use bevy::image::Image;
use bevy::mesh::{
    Indices, MeshVertexAttribute, MeshVertexBufferLayoutRef, PrimitiveTopology, VertexFormat,
};
use bevy::pbr::{MaterialPipeline, MaterialPipelineKey};
use bevy::prelude::*;
use bevy::render::render_resource::{
    AsBindGroup, Face, RenderPipelineDescriptor, SpecializedMeshPipelineError,
};
use bevy::shader::{ShaderDefVal, ShaderRef};

use crate::scenery::surface;
use crate::scenery::{self, Air};

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
        let mut defs = vec![ShaderDefVal::UInt("MATERIALS".into(), MATERIALS as u32)];
        if key.bind_group_data.fine {
            defs.push("FINE".into());
        }
        if layout.0.contains(BEYOND) {
            defs.push("LAND".into());
            // Beside those that the engine takes, for drawing and for shadows.
            let land = layout
                .0
                .get_layout(&[BEYOND.at_shader_location(8), WAY.at_shader_location(9)])?;
            if let Some(all) = descriptor.vertex.buffers.first_mut() {
                all.attributes.extend(land.attributes);
            }
        }
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

/// Colour of what lies beyond the nearest edge of the land; number of its material, and its share (0 to one half).
const BEYOND: MeshVertexAttribute =
    MeshVertexAttribute::new("Beyond", 1_801_229_401, VertexFormat::Float32x4);

/// Distance from the middle of the way, and half its width, metres.
const WAY: MeshVertexAttribute =
    MeshVertexAttribute::new("Way", 1_801_229_402, VertexFormat::Float32x2);

/// A mesh for the renderer.
pub fn mesh_of(mesh: &scenery::Mesh) -> Mesh {
    let colours: Vec<[f32; 4]> = mesh
        .colours
        .iter()
        .zip(&mesh.surfaces)
        .map(|([red, green, blue], surface)| [*red, *green, *blue, f32::from(*surface as u8)])
        .collect();
    let made = Mesh::new(PrimitiveTopology::TriangleList, default())
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, mesh.positions.clone())
        .with_inserted_attribute(Mesh::ATTRIBUTE_NORMAL, mesh.normals.clone())
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colours)
        .with_inserted_indices(Indices::U32(mesh.indices.clone()));
    if mesh.lays.is_empty() {
        return made;
    }
    let lays = mesh.lays.iter();
    let (beyond, ways): (Vec<[f32; 4]>, Vec<[f32; 2]>) = lays
        .map(|lay| {
            let [red, green, blue] = lay.colour;
            let number = f32::from(lay.beyond as u8) + lay.share;
            ([red, green, blue, number], [lay.off_m, lay.half_m])
        })
        .unzip();
    made.with_inserted_attribute(BEYOND, beyond)
        .with_inserted_attribute(WAY, ways)
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
    app.init_resource::<Matter>();
}
