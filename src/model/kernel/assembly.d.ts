/**
 * Types that the byte loops are written in. A loop is one source for two machines: AssemblyScript compiles it to
 * WebAssembly, where these are machine types; as TypeScript they are numbers.
 */
declare type i32 = number;
declare type f64 = number;

/** A byte loop compiled to WebAssembly; the build makes it from the TypeScript file of the same name. */
declare module '*.wasm' {
  const bytes: () => Uint8Array<ArrayBuffer>;
  export default bytes;
}

/** The part of WebAssembly that byte loops need; Node's own types leave it to the browser's. */
declare namespace WebAssembly {
  class Memory {
    constructor(limits: { readonly initial: number; readonly maximum: number; readonly shared: true });
    readonly buffer: SharedArrayBuffer;
  }
  type Module = object;
  const Module: new (bytes: Uint8Array<ArrayBuffer>) => Module;
  class Instance {
    constructor(module: Module, imports: { readonly env: { readonly memory: Memory } });
    readonly exports: Readonly<Record<string, unknown>>;
  }
}
