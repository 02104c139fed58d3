export * from './attachment';
export * from './limits';
export * from './thread';
