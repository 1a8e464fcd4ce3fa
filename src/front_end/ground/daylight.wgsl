// Sun, sky and haze, as crate::scenery::Air reckons them. Plain: light at each corner, nothing at each pixel. Fine: light at
// each pixel, shadows of the sun, the grain of the ground, ripples.

#import bevy_pbr::mesh_functions::{get_world_from_local, mesh_normal_local_to_world}
#import bevy_pbr::mesh_view_bindings::{view, lights}
#ifdef FINE
#import bevy_pbr::mesh_view_types::DIRECTIONAL_LIGHT_FLAGS_SHADOWS_ENABLED_BIT
#import bevy_pbr::shadows::fetch_directional_shadow
#endif

struct Daylight {
    // Towards the sun; the grain of the surface.
    sun_direction: vec4<f32>,
    // Direct light; how much of the sky the surface mirrors.
    sun: vec4<f32>,
    // Light from above and from below.
    above: vec4<f32>,
    below: vec4<f32>,
    // Colour, and extinction a metre.
    haze: vec4<f32>,
    // What is mirrored: the sky overhead.
    zenith: vec4<f32>,
}

@group(#{MATERIAL_BIND_GROUP}) @binding(0) var<uniform> daylight: Daylight;

struct Corner {
    @builtin(instance_index) instance_index: u32,
    @location(0) position: vec3<f32>,
    @location(1) normal: vec4<f32>,
    // Square roots.
    @location(5) colour: vec4<f32>,
}

struct Seen {
    @builtin(position) position: vec4<f32>,
    @location(0) colour: vec3<f32>,
#ifdef FINE
    @location(1) world: vec3<f32>,
    @location(2) normal: vec3<f32>,
#endif
}

fn light(normal: vec3<f32>, sunlit: f32) -> vec3<f32> {
    return mix(daylight.below.rgb, daylight.above.rgb, 0.5 + 0.5 * normal.y)
        + daylight.sun.rgb * (max(dot(normal, daylight.sun_direction.xyz), 0.0) * sunlit);
}

fn mirrored(colour: vec3<f32>, normal: vec3<f32>, to_eye: vec3<f32>) -> vec3<f32> {
    let grazing = 1.0 - max(dot(normal, to_eye), 0.0);
    let back = reflect(-to_eye, normal);
    let sky = mix(daylight.zenith.rgb, daylight.haze.rgb, pow(1.0 - max(back.y, 0.0), 5.0));
    let glint = daylight.sun.rgb * pow(max(dot(back, daylight.sun_direction.xyz), 0.0), 90.0);
    return mix(colour, sky, daylight.sun.a * (0.04 + 0.96 * pow(grazing, 4.0))) + glint * daylight.sun.a;
}

fn through_haze(colour: vec3<f32>, range_m: f32) -> vec3<f32> {
    return mix(daylight.haze.rgb, colour, exp(-daylight.haze.a * range_m));
}

@vertex
fn vertex(corner: Corner) -> Seen {
    let world = get_world_from_local(corner.instance_index) * vec4<f32>(corner.position, 1.0);
    let normal = mesh_normal_local_to_world(corner.normal.xyz, corner.instance_index);
    let own = corner.colour.rgb * corner.colour.rgb;
    var seen: Seen;
    seen.position = view.clip_from_world * world;
#ifdef FINE
    seen.colour = own;
    seen.world = world.xyz;
    seen.normal = normal;
#else
    var colour = own * light(normal, 1.0);
    let to_eye = view.world_position - world.xyz;
    let range_m = length(to_eye);
    if daylight.sun.a > 0.0 {
        colour = mirrored(colour, normal, to_eye / range_m);
    }
    seen.colour = through_haze(colour, range_m);
#endif
    return seen;
}

#ifdef FINE
fn random(at: vec2<f32>) -> f32 {
    var p = fract(vec3<f32>(at.xyx) * 0.1031);
    p += dot(p, p.yzx + 33.33);
    return fract((p.x + p.y) * p.z);
}

// Smooth noise about 0, -0.5 to 0.5.
fn noise(at: vec2<f32>) -> f32 {
    let cell = floor(at);
    let part = fract(at);
    let share = part * part * (3.0 - 2.0 * part);
    let south = mix(random(cell), random(cell + vec2<f32>(1.0, 0.0)), share.x);
    let north = mix(random(cell + vec2<f32>(0.0, 1.0)), random(cell + vec2<f32>(1.0, 1.0)), share.x);
    return mix(south, north, share.y) - 0.5;
}
#endif

@fragment
fn fragment(seen: Seen) -> @location(0) vec4<f32> {
#ifdef FINE
    let to_eye = view.world_position - seen.world;
    let range_m = length(to_eye);
    var normal = normalize(seen.normal);
    var colour = seen.colour;
    if daylight.sun_direction.a > 0.0 {
        // Detail finer than a pixel would shimmer: it fades out.
        let coarse = noise(seen.world.xz * 0.9) * clamp(1.0 - range_m / 120.0, 0.0, 1.0);
        let fine = noise(seen.world.xz * 9.0) * clamp(1.0 - range_m / 22.0, 0.0, 1.0);
        colour *= 1.0 + daylight.sun_direction.a * (coarse + fine);
    }
    var sunlit = 1.0;
    if lights.n_directional_lights > 0u
        && (lights.directional_lights[0].flags & DIRECTIONAL_LIGHT_FLAGS_SHADOWS_ENABLED_BIT) != 0u
        && dot(normal, daylight.sun_direction.xyz) > 0.0 {
        let view_z = dot(vec4<f32>(
            view.view_from_world[0].z,
            view.view_from_world[1].z,
            view.view_from_world[2].z,
            view.view_from_world[3].z
        ), vec4<f32>(seen.world, 1.0));
        sunlit = fetch_directional_shadow(0u, vec4<f32>(seen.world, 1.0), normal, view_z, seen.position.xy);
    }
    if daylight.sun.a > 0.0 {
        let ripple = vec2<f32>(noise(seen.world.xz * 1.7), noise(seen.world.zx * 1.9 + 7.0));
        normal = normalize(normal + vec3<f32>(ripple.x, 0.0, ripple.y) * 0.12);
    }
    colour *= light(normal, sunlit);
    if daylight.sun.a > 0.0 {
        colour = mirrored(colour, normal, to_eye / range_m);
    }
    return vec4<f32>(through_haze(colour, range_m), 1.0);
#else
    return vec4<f32>(seen.colour, 1.0);
#endif
}
