/** The only place that knows zod; the namespace import keeps the bundle to what is used. */
import * as z from 'zod';

export { z };
