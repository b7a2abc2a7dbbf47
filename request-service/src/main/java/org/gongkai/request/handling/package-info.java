/** The handling of applications: their lives in the database, and the use cases of their steps. */
package org.gongkai.request.handling;
