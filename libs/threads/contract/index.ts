export * from './limits';
export * from './thread';
