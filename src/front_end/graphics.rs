//! Choice of the graphics backend: Vulkan, DX12 or Metal; OpenGL where those are missing or only software-emulated.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bevy::light::cluster::GlobalClusterSettings;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::renderer::initialize_renderer;
use bevy::render::settings::{Backends, MemoryHints, RenderCreation, WgpuLimits, WgpuSettings};
use bevy::tasks::block_on;

use super::window::quietly;

/// Replaces the engine's own [`RenderPlugin`], which it adds with the chosen backend.
pub(super) struct Drawing {
    /// Set before the panic that ends start-up when there is no backend at all.
    pub(super) missing: Arc<AtomicBool>,
}

impl Plugin for Drawing {
    fn build(&self, app: &mut App) {
        let settings = WgpuSettings {
            constrained_limits: Some(enough()),
            // Small blocks of memory: an upload leaves none behind that is mostly empty.
            memory_hints: MemoryHints::MemoryUsage,
            ..default()
        };
        let backends = settings.backends.unwrap_or_default();
        // The engine panics without a backend; that is an expected condition and not to be logged.
        let found = quietly(|| {
            block_on(initialize_renderer(
                backends - Backends::GL,
                None,
                &settings,
            ))
        });
        #[cfg(feature = "gles")]
        let found = open_gl::instead(found, backends, app.world());
        let Some(device) = found else {
            self.missing.store(true, Ordering::Relaxed);
            panic!("there is nothing to draw with");
        };
        app.add_plugins(RenderPlugin {
            render_creation: RenderCreation::Manual(device),
            // Beside the window they would wait for whatever else is worked out there, and the window would stay black.
            synchronous_pipeline_compilation: true,
            ..default()
        });
        app.add_systems(PreStartup, without_clusters);
    }
}

/// What the engine draws with, at most. Without storage textures it leaves out ambient occlusion, atmospheres and culling on
/// the card, which nothing here uses and which it would compile all the same. Some of those shaders do not compile on
/// OpenGL, and rendering would stop altogether.
fn enough() -> WgpuLimits {
    WgpuLimits {
        max_storage_textures_per_shader_stage: 0,
        max_texture_dimension_2d: u32::MAX,
        ..default()
    }
}

/// The engine sorts lamps on the card, at every frame. There are none.
fn without_clusters(mut clusters: ResMut<GlobalClusterSettings>) {
    clusters.gpu_clustering = None;
}

/// On Linux OpenGL can present only when opened on the window's display, which the engine does not pass on; so its
/// device is created here.
#[cfg(feature = "gles")]
mod open_gl {
    use std::sync::Arc;

    use bevy::prelude::*;
    use bevy::render::renderer::{
        RenderAdapter, RenderAdapterInfo, RenderDevice, RenderInstance, RenderQueue, WgpuWrapper,
    };
    use bevy::render::settings::{Backends, RenderResources};
    use bevy::tasks::block_on;
    use bevy::winit::DisplayHandleWrapper;
    use wgpu::DeviceType;

    /// The backend found, or OpenGL where that is better: an old card has no Vulkan, but its system may offer a
    /// software implementation, many times slower.
    pub(super) fn instead(
        found: Option<RenderResources>,
        backends: Backends,
        world: &World,
    ) -> Option<RenderResources> {
        if !backends.contains(Backends::GL) || found.as_ref().is_some_and(is_a_card) {
            return found;
        }
        let display = world.resource::<DisplayHandleWrapper>().0.clone();
        match block_on(on_display(Box::new(display))) {
            Ok(open_gl) if found.is_none() || is_a_card(&open_gl) => Some(open_gl),
            Ok(_) => found,
            Err(reason) => {
                warn!("no OpenGL: {reason}");
                found
            }
        }
    }

    fn is_a_card(resources: &RenderResources) -> bool {
        resources.2.device_type != DeviceType::Cpu
    }

    /// The device with all features of its adapter.
    ///
    /// # Errors
    ///
    /// The graphics library's message, for the log, when there is no adapter or it gives no device.
    async fn on_display(
        display: Box<dyn wgpu::wgt::WgpuHasDisplayHandle>,
    ) -> Result<RenderResources, String> {
        let instance = wgpu::Instance::new(wgpu::InstanceDescriptor {
            backends: Backends::GL,
            ..wgpu::InstanceDescriptor::new_with_display_handle_from_env(display)
        });
        let adapter = instance
            .request_adapter(&wgpu::RequestAdapterOptions::default())
            .await
            .map_err(|error| error.to_string())?;
        let (device, queue) = adapter
            .request_device(&wgpu::DeviceDescriptor {
                required_features: adapter.features() - wgpu::Features::all_experimental_mask(),
                required_limits: adapter.limits().or_worse_values_from(&super::enough()),
                ..default()
            })
            .await
            .map_err(|error| error.to_string())?;
        Ok(RenderResources(
            RenderDevice::from(device),
            RenderQueue(Arc::new(WgpuWrapper::new(queue))),
            RenderAdapterInfo(WgpuWrapper::new(adapter.get_info())),
            RenderAdapter(Arc::new(WgpuWrapper::new(adapter))),
            RenderInstance(Arc::new(WgpuWrapper::new(instance))),
        ))
    }
}
