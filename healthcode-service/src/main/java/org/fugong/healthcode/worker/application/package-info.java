@NullMarked
package org.fugong.healthcode.worker.application;

import org.jspecify.annotations.NullMarked;
