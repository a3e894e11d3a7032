package org.fugong.registry.access;

import org.fugong.registry.RegistryApi;

/**
 * What is there when access is tested.
 *
 * @param enterprise id of an enterprise in {@link RegistryApi#ZHONGTAI}
 * @param neighbour id of another, in {@link RegistryApi#LINPING}
 * @param worker id of a worker of the first
 */
record Scene(String enterprise, String neighbour, String worker) {}
