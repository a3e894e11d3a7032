/** The story of February 2020, played from outside through the services' REST and Kafka topics alone. */
@NullMarked
package org.fugong.district.story;

import org.jspecify.annotations.NullMarked;
