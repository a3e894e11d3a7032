@NullMarked
package org.fugong.healthcode.worker.persistence;

import org.jspecify.annotations.NullMarked;
