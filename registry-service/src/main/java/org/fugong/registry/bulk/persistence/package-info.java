/** Import jobs and their sealed chunks in PostgreSQL. */
@NullMarked
package org.fugong.registry.bulk.persistence;

import org.jspecify.annotations.NullMarked;
