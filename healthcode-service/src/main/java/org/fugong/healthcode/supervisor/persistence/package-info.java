@NullMarked
package org.fugong.healthcode.supervisor.persistence;

import org.jspecify.annotations.NullMarked;
