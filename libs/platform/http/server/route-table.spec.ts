import { expect, it } from '@jest/globals';
import { RouteTable } from './route-table.js';

it('knows which methods a path may be asked with', () => {
  const routes = new RouteTable();
  routes.add('/api/kettles/:id', 'GET');
  routes.add('/api/kettles/:id', ['PUT', 'HEAD']);
  routes.add('/api/kettles/import', 'POST');
  routes.add('/assets/*', 'GET');
  expect(routes.methodsAt('/api/kettles/k.1')).toEqual(['GET', 'HEAD', 'PUT']);
  expect(routes.methodsAt('/api/kettles/import')).toEqual(['GET', 'HEAD', 'POST', 'PUT']);
  expect(routes.methodsAt('/assets/a/b.css')).toEqual(['GET']);
  expect(routes.methodsAt('/api/kettles')).toEqual([]);
});
