//! What everything is made of. In the low quality that is our own material, lit at each corner of a triangle
//! ([`Cheap`]); above it Bevy's, lit at each pixel. The sky and what is drawn upon the ground are cheap in all.

use bevy::image::Image;
use bevy::mesh::{Indices, MeshVertexBufferLayoutRef, PrimitiveTopology};
use bevy::pbr::{MaterialPipeline, MaterialPipelineKey};
use bevy::prelude::*;
use bevy::render::render_resource::{
    AsBindGroup, Face, RenderPipelineDescriptor, SpecializedMeshPipelineError,
};
use bevy::shader::ShaderRef;

use super::measure::Measured;
use crate::front_end::settings::{Quality, Settings};
use crate::scenery;

/// Triangles lit at their corners by sun, sky and haze. Colours are linear; the fourth part of each is spare, but for
/// that of the haze.
#[derive(Asset, AsBindGroup, TypePath, Debug, Clone, Default, PartialEq)]
pub struct Cheap {
    /// Towards the sun, unit length.
    #[uniform(0)]
    pub sun_direction: Vec4,
    /// Direct light.
    #[uniform(0)]
    pub sun: Vec4,
    /// Light from above.
    #[uniform(0)]
    pub sky: Vec4,
    /// Light from below.
    #[uniform(0)]
    pub earth: Vec4,
    /// Colour of the haze, and its extinction, per metre.
    #[uniform(0)]
    pub haze: Vec4,
}

impl Cheap {
    /// Shows colours as they are, near and far.
    pub fn own_light() -> Self {
        Self {
            sky: Vec4::ONE,
            earth: Vec4::ONE,
            ..Self::default()
        }
    }
}

impl Material for Cheap {
    fn vertex_shader() -> ShaderRef {
        shader()
    }

    fn fragment_shader() -> ShaderRef {
        shader()
    }

    fn enable_prepass() -> bool {
        false
    }

    fn enable_shadows() -> bool {
        false
    }

    fn specialize(
        _: &MaterialPipeline,
        descriptor: &mut RenderPipelineDescriptor,
        _: &MeshVertexBufferLayoutRef,
        _: MaterialPipelineKey<Self>,
    ) -> Result<(), SpecializedMeshPipelineError> {
        descriptor.primitive.cull_mode = Some(Face::Back);
        Ok(())
    }
}

fn shader() -> ShaderRef {
    "embedded://groundsign/front_end/ground/cheap.wgsl".into()
}

/// What a view is made of, whatever the quality.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    /// Land, buildings, plants, people, signs: lit by sun and sky, lost in haze.
    Solid,
    /// The same, and it shines.
    Water,
    /// Shows its own colours: the sky, and what is drawn upon the ground.
    OwnLight,
}

/// The materials.
#[derive(Resource, Debug, Clone)]
pub struct Materials {
    /// [`Matter::Solid`] and [`Matter::Water`] in low quality.
    pub cheap: Handle<Cheap>,
    /// [`Matter::OwnLight`].
    pub own_light: Handle<Cheap>,
    /// [`Matter::Solid`] above low quality.
    pub stock: Handle<StandardMaterial>,
    /// [`Matter::Water`] above low quality.
    pub stock_water: Handle<StandardMaterial>,
}

impl FromWorld for Materials {
    fn from_world(world: &mut World) -> Self {
        let mut cheap = world.resource_mut::<Assets<Cheap>>();
        let (lit, own_light) = (cheap.add(Cheap::default()), cheap.add(Cheap::own_light()));
        let mut stock = world.resource_mut::<Assets<StandardMaterial>>();
        let matt = StandardMaterial {
            perceptual_roughness: 1.0,
            reflectance: 0.0,
            ..default()
        };
        Self {
            cheap: lit,
            own_light,
            stock: stock.add(matt),
            stock_water: stock.add(StandardMaterial {
                perceptual_roughness: 0.25,
                reflectance: 0.4,
                ..default()
            }),
        }
    }
}

/// Gives whatever is new what it is made of, and everything when the quality changes.
pub(super) fn dress(
    mut commands: Commands,
    settings: Res<Settings>,
    measured: Option<Res<Measured>>,
    materials: Res<Materials>,
    mut dressed_for: Local<Option<Quality>>,
    matter: Query<(Entity, Ref<Matter>)>,
) {
    let quality = super::quality(&settings, measured.as_deref());
    let all = *dressed_for != Some(quality);
    *dressed_for = Some(quality);
    for (entity, matter) in &matter {
        if !all && !matter.is_added() {
            continue;
        }
        let mut entity = commands.entity(entity);
        let cheap = match (*matter, quality) {
            (Matter::OwnLight, _) => Some(&materials.own_light),
            (_, Quality::Low) => Some(&materials.cheap),
            _ => None,
        };
        match cheap {
            Some(cheap) => entity
                .insert(MeshMaterial3d(cheap.clone()))
                .remove::<MeshMaterial3d<StandardMaterial>>(),
            None => entity
                .insert(MeshMaterial3d(match *matter {
                    Matter::Water => materials.stock_water.clone(),
                    _ => materials.stock.clone(),
                }))
                .remove::<MeshMaterial3d<Cheap>>(),
        };
    }
}

/// Triangles as the renderer takes them.
pub fn mesh_of(mesh: &scenery::Mesh) -> Mesh {
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

/// The places for meshes, materials and pictures, where no renderer has made them.
pub(super) fn init(app: &mut App) {
    fn place<A: Asset>(app: &mut App) {
        if !app.world().contains_resource::<Assets<A>>() {
            app.init_asset::<A>();
        }
    }
    place::<Mesh>(app);
    place::<Image>(app);
    place::<Cheap>(app);
    place::<StandardMaterial>(app);
    app.init_resource::<Materials>();
}
