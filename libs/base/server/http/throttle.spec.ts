import { callerOf } from './throttle';

it('takes an IPv6 subscriber for one caller, and an IPv4 address for itself', () => {
  expect(['192.0.2.7', '::ffff:192.0.2.7', '::FFFF:192.0.2.7'].map(callerOf)).toEqual(Array(3).fill('192.0.2.7'));
  expect(['2001:db8:0:7::1', '2001:0DB8:0000:0007:ffff:1:2:3', '2001:db8:0:7:8::%eth0'].map(callerOf)).toEqual(Array(3).fill('2001:db8:0:7::/64'));
  expect(callerOf('2001:db8:0:8::1')).not.toBe(callerOf('2001:db8:0:7::1'));
  expect(callerOf('::1')).toBe('0:0:0:0::/64');
});
