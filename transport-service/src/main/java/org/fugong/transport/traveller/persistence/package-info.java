/** People in PostgreSQL, sealed. */
@NullMarked
package org.fugong.transport.traveller.persistence;

import org.jspecify.annotations.NullMarked;
