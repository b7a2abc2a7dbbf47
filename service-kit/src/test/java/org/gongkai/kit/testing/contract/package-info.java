/** Real answers held against the description of the API, in tests. */
package org.gongkai.kit.testing.contract;
