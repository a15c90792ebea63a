/** The only place in write/ that knows zod; the namespace import keeps the bundle to what is used. */
import * as z from 'zod';

export { z };
