@NullMarked
package org.fugong.healthcode.supervisor.application;

import org.jspecify.annotations.NullMarked;
