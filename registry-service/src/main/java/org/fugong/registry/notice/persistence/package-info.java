/** Notices in PostgreSQL. */
@NullMarked
package org.fugong.registry.notice.persistence;

import org.jspecify.annotations.NullMarked;
