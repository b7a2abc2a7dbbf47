/** What this service asks the service that has the applications: by typed clients, on behalf of the caller at hand. */
package org.gongkai.litigation.service;
