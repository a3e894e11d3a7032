/** Codes that identify an organisation or a person, and their check digits. */
@NullMarked
package org.fugong.registry.domain.identity;

import org.jspecify.annotations.NullMarked;
