<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>structure</Name>
    <UserStyle>
      <Name>structure</Name>
      <Title>空间结构<Localized lang="en">Spatial structure</Localized></Title>
      <Abstract>The parts of a structure over the map, coloured by their role; planned parts dashed.</Abstract>
      <FeatureTypeStyle>
        <Rule>
          <Name>core</Name>
          <Title>核心<Localized lang="en">Core</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>core</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>core_member</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>hub</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>city</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#c8443c</CssParameter><CssParameter name="fill-opacity">0.24</CssParameter></Fill>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>star</Name>
          <Title>星、节点、组团<Localized lang="en">Star, node, cluster</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>star</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>subcentre</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>node</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>point</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>cluster</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>site</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>venue</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>games_village</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>community</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>part_role</ogc:PropertyName>
                  <ogc:Literal>business_district</ogc:Literal>
                </ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#dc8a22</CssParameter><CssParameter name="fill-opacity">0.24</CssParameter></Fill>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>axis</Name>
          <Title>轴、带、廊、环<Localized lang="en">Axis, belt, corridor, ring</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>axis</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>belt</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>corridor</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>ring</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>circle</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>radial</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>link</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>linked</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>route</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>bank</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#7a4fa3</CssParameter><CssParameter name="fill-opacity">0.24</CssParameter></Fill>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>horizontal</Name>
          <Title>横<Localized lang="en">Horizontal</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>horizontal</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#2f78b5</CssParameter><CssParameter name="fill-opacity">0.24</CssParameter></Fill>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>vertical</Name>
          <Title>纵<Localized lang="en">Vertical</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>vertical</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#b5562b</CssParameter><CssParameter name="fill-opacity">0.24</CssParameter></Fill>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>extension</Name>
          <Title>延、连<Localized lang="en">Extension</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>extension</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#5f9433</CssParameter><CssParameter name="fill-opacity">0.24</CssParameter></Fill>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>water</Name>
          <Title>水、湿地、港<Localized lang="en">Water, wetland, port</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>water</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>waterway</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>wetland</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>port</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>working_area</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>river</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#2a8fa8</CssParameter><CssParameter name="fill-opacity">0.24</CssParameter></Fill>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>zone</Name>
          <Title>区、板块<Localized lang="en">Zone, block, area</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>zone</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>block</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>area</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>region</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>part_role</ogc:PropertyName>
                  <ogc:Literal>cooperation_zone</ogc:Literal>
                </ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>joined_land</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>control_line</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>level</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#3f8f68</CssParameter><CssParameter name="fill-opacity">0.24</CssParameter></Fill>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>transit</Name>
          <Title>铁路、公路<Localized lang="en">Railway, motorway</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>rail</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>railway</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>motorway</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>road</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>street</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>air</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#54545c</CssParameter><CssParameter name="fill-opacity">0.24</CssParameter></Fill>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>other</Name>
          <Title>其他<Localized lang="en">Other</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsNull><ogc:PropertyName>part_role</ogc:PropertyName></ogc:PropertyIsNull>
                <ogc:Not>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>core</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo>
                      <ogc:PropertyName>part_role</ogc:PropertyName>
                      <ogc:Literal>core_member</ogc:Literal>
                    </ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>hub</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>city</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>star</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>subcentre</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>node</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>point</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>cluster</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>site</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>venue</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo>
                      <ogc:PropertyName>part_role</ogc:PropertyName>
                      <ogc:Literal>games_village</ogc:Literal>
                    </ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>community</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo>
                      <ogc:PropertyName>part_role</ogc:PropertyName>
                      <ogc:Literal>business_district</ogc:Literal>
                    </ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>axis</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>belt</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>corridor</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>ring</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>circle</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>radial</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>link</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>linked</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>route</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>bank</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>horizontal</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>vertical</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>extension</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>water</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>waterway</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>wetland</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>port</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo>
                      <ogc:PropertyName>part_role</ogc:PropertyName>
                      <ogc:Literal>working_area</ogc:Literal>
                    </ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>river</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>zone</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>block</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>area</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>region</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo>
                      <ogc:PropertyName>part_role</ogc:PropertyName>
                      <ogc:Literal>cooperation_zone</ogc:Literal>
                    </ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo>
                      <ogc:PropertyName>part_role</ogc:PropertyName>
                      <ogc:Literal>joined_land</ogc:Literal>
                    </ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo>
                      <ogc:PropertyName>part_role</ogc:PropertyName>
                      <ogc:Literal>control_line</ogc:Literal>
                    </ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>level</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>rail</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>railway</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>motorway</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>road</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>street</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>part_role</ogc:PropertyName><ogc:Literal>air</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Not>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#5f6f8f</CssParameter><CssParameter name="fill-opacity">0.2</CssParameter></Fill>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>part</Name>
          <Title>部分<Localized lang="en">Part</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>planned</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>study</ogc:Literal></ogc:PropertyIsEqualTo>
                </ogc:Or>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#ffffff</CssParameter>
              <CssParameter name="stroke-width">4.4</CssParameter>
              <CssParameter name="stroke-opacity">0.8</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
          <PolygonSymbolizer>
            <Stroke>
              <CssParameter name="stroke"><ogc:Function name="Coalesce"><ogc:Function name="Recode"><ogc:PropertyName>part_role</ogc:PropertyName>
                <ogc:Literal>core</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>core_member</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>hub</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>city</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>star</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>subcentre</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>node</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>point</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>cluster</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>site</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>venue</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>games_village</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>community</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>business_district</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>axis</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>belt</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>corridor</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>ring</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>circle</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>radial</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>link</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>linked</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>route</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>bank</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>horizontal</ogc:Literal><ogc:Literal>#2f78b5</ogc:Literal>
                <ogc:Literal>vertical</ogc:Literal><ogc:Literal>#b5562b</ogc:Literal>
                <ogc:Literal>extension</ogc:Literal><ogc:Literal>#5f9433</ogc:Literal>
                <ogc:Literal>water</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>waterway</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>wetland</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>port</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>working_area</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>river</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>block</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>area</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>region</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>cooperation_zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>joined_land</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>control_line</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>level</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>rail</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>railway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>motorway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>road</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>street</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>air</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
              </ogc:Function><ogc:Literal>#5f6f8f</ogc:Literal></ogc:Function></CssParameter>
              <CssParameter name="stroke-width">2.2</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>part-planned</Name>
          <Title>规划部分<Localized lang="en">Planned part</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>planned</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>study</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#ffffff</CssParameter>
              <CssParameter name="stroke-width">4.4</CssParameter>
              <CssParameter name="stroke-opacity">0.8</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
          <PolygonSymbolizer>
            <Stroke>
              <CssParameter name="stroke"><ogc:Function name="Coalesce"><ogc:Function name="Recode"><ogc:PropertyName>part_role</ogc:PropertyName>
                <ogc:Literal>core</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>core_member</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>hub</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>city</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>star</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>subcentre</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>node</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>point</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>cluster</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>site</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>venue</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>games_village</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>community</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>business_district</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>axis</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>belt</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>corridor</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>ring</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>circle</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>radial</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>link</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>linked</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>route</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>bank</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>horizontal</ogc:Literal><ogc:Literal>#2f78b5</ogc:Literal>
                <ogc:Literal>vertical</ogc:Literal><ogc:Literal>#b5562b</ogc:Literal>
                <ogc:Literal>extension</ogc:Literal><ogc:Literal>#5f9433</ogc:Literal>
                <ogc:Literal>water</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>waterway</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>wetland</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>port</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>working_area</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>river</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>block</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>area</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>region</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>cooperation_zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>joined_land</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>control_line</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>level</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>rail</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>railway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>motorway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>road</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>street</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>air</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
              </ogc:Function><ogc:Literal>#5f6f8f</ogc:Literal></ogc:Function></CssParameter>
              <CssParameter name="stroke-width">2.2</CssParameter>
              <CssParameter name="stroke-dasharray">9 4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>part-line</Name>
          <Title>轴线<Localized lang="en">Line</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>planned</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>study</ogc:Literal></ogc:PropertyIsEqualTo>
                </ogc:Or>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#ffffff</CssParameter>
              <CssParameter name="stroke-width">7</CssParameter>
              <CssParameter name="stroke-opacity">0.8</CssParameter>
              <CssParameter name="stroke-linecap">round</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke"><ogc:Function name="Coalesce"><ogc:Function name="Recode"><ogc:PropertyName>part_role</ogc:PropertyName>
                <ogc:Literal>core</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>core_member</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>hub</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>city</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>star</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>subcentre</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>node</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>point</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>cluster</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>site</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>venue</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>games_village</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>community</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>business_district</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>axis</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>belt</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>corridor</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>ring</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>circle</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>radial</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>link</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>linked</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>route</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>bank</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>horizontal</ogc:Literal><ogc:Literal>#2f78b5</ogc:Literal>
                <ogc:Literal>vertical</ogc:Literal><ogc:Literal>#b5562b</ogc:Literal>
                <ogc:Literal>extension</ogc:Literal><ogc:Literal>#5f9433</ogc:Literal>
                <ogc:Literal>water</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>waterway</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>wetland</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>port</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>working_area</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>river</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>block</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>area</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>region</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>cooperation_zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>joined_land</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>control_line</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>level</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>rail</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>railway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>motorway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>road</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>street</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>air</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
              </ogc:Function><ogc:Literal>#5f6f8f</ogc:Literal></ogc:Function></CssParameter>
              <CssParameter name="stroke-width">4</CssParameter>
              <CssParameter name="stroke-linecap">round</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Name>part-line-planned</Name>
          <Title>规划轴线<Localized lang="en">Planned line</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>planned</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>study</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#ffffff</CssParameter>
              <CssParameter name="stroke-width">7</CssParameter>
              <CssParameter name="stroke-opacity">0.8</CssParameter>
              <CssParameter name="stroke-linecap">round</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke"><ogc:Function name="Coalesce"><ogc:Function name="Recode"><ogc:PropertyName>part_role</ogc:PropertyName>
                <ogc:Literal>core</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>core_member</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>hub</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>city</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>star</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>subcentre</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>node</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>point</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>cluster</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>site</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>venue</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>games_village</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>community</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>business_district</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>axis</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>belt</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>corridor</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>ring</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>circle</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>radial</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>link</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>linked</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>route</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>bank</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>horizontal</ogc:Literal><ogc:Literal>#2f78b5</ogc:Literal>
                <ogc:Literal>vertical</ogc:Literal><ogc:Literal>#b5562b</ogc:Literal>
                <ogc:Literal>extension</ogc:Literal><ogc:Literal>#5f9433</ogc:Literal>
                <ogc:Literal>water</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>waterway</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>wetland</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>port</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>working_area</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>river</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>block</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>area</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>region</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>cooperation_zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>joined_land</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>control_line</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>level</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>rail</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>railway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>motorway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>road</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>street</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>air</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
              </ogc:Function><ogc:Literal>#5f6f8f</ogc:Literal></ogc:Function></CssParameter>
              <CssParameter name="stroke-width">4</CssParameter>
              <CssParameter name="stroke-dasharray">12 6</CssParameter>
              <CssParameter name="stroke-linecap">butt</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Name>part-point</Name>
          <Title>点<Localized lang="en">Point</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>planned</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>study</ogc:Literal></ogc:PropertyIsEqualTo>
                </ogc:Or>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill><CssParameter name="fill">#ffffff</CssParameter></Fill>
                <Stroke>
                  <CssParameter name="stroke"><ogc:Function name="Coalesce"><ogc:Function name="Recode"><ogc:PropertyName>part_role</ogc:PropertyName>
                    <ogc:Literal>core</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                    <ogc:Literal>core_member</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                    <ogc:Literal>hub</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                    <ogc:Literal>city</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                    <ogc:Literal>star</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>subcentre</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>node</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>point</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>cluster</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>site</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>venue</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>games_village</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>community</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>business_district</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>axis</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>belt</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>corridor</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>ring</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>circle</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>radial</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>link</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>linked</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>route</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>bank</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>horizontal</ogc:Literal><ogc:Literal>#2f78b5</ogc:Literal>
                    <ogc:Literal>vertical</ogc:Literal><ogc:Literal>#b5562b</ogc:Literal>
                    <ogc:Literal>extension</ogc:Literal><ogc:Literal>#5f9433</ogc:Literal>
                    <ogc:Literal>water</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                    <ogc:Literal>waterway</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                    <ogc:Literal>wetland</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                    <ogc:Literal>port</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                    <ogc:Literal>working_area</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                    <ogc:Literal>river</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                    <ogc:Literal>zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>block</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>area</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>region</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>cooperation_zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>joined_land</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>control_line</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>level</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>rail</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                    <ogc:Literal>railway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                    <ogc:Literal>motorway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                    <ogc:Literal>road</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                    <ogc:Literal>street</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                    <ogc:Literal>air</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                  </ogc:Function><ogc:Literal>#5f6f8f</ogc:Literal></ogc:Function></CssParameter>
                  <CssParameter name="stroke-width">3</CssParameter>
                </Stroke>
              </Mark>
              <Size>17</Size>
            </Graphic>
          </PointSymbolizer>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill"><ogc:Function name="Coalesce"><ogc:Function name="Recode"><ogc:PropertyName>part_role</ogc:PropertyName>
                    <ogc:Literal>core</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                    <ogc:Literal>core_member</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                    <ogc:Literal>hub</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                    <ogc:Literal>city</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                    <ogc:Literal>star</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>subcentre</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>node</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>point</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>cluster</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>site</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>venue</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>games_village</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>community</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>business_district</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>axis</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>belt</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>corridor</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>ring</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>circle</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>radial</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>link</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>linked</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>route</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>bank</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>horizontal</ogc:Literal><ogc:Literal>#2f78b5</ogc:Literal>
                    <ogc:Literal>vertical</ogc:Literal><ogc:Literal>#b5562b</ogc:Literal>
                    <ogc:Literal>extension</ogc:Literal><ogc:Literal>#5f9433</ogc:Literal>
                    <ogc:Literal>water</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                    <ogc:Literal>waterway</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                    <ogc:Literal>wetland</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                    <ogc:Literal>port</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                    <ogc:Literal>working_area</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                    <ogc:Literal>river</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                    <ogc:Literal>zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>block</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>area</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>region</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>cooperation_zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>joined_land</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>control_line</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>level</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>rail</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                    <ogc:Literal>railway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                    <ogc:Literal>motorway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                    <ogc:Literal>road</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                    <ogc:Literal>street</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                    <ogc:Literal>air</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                  </ogc:Function><ogc:Literal>#5f6f8f</ogc:Literal></ogc:Function></CssParameter>
                </Fill>
              </Mark>
              <Size>7</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>part-point-planned</Name>
          <Title>规划点<Localized lang="en">Planned point</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>planned</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>study</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>square</WellKnownName>
                <Fill><CssParameter name="fill">#ffffff</CssParameter></Fill>
                <Stroke>
                  <CssParameter name="stroke"><ogc:Function name="Coalesce"><ogc:Function name="Recode"><ogc:PropertyName>part_role</ogc:PropertyName>
                    <ogc:Literal>core</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                    <ogc:Literal>core_member</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                    <ogc:Literal>hub</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                    <ogc:Literal>city</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                    <ogc:Literal>star</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>subcentre</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>node</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>point</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>cluster</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>site</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>venue</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>games_village</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>community</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>business_district</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                    <ogc:Literal>axis</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>belt</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>corridor</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>ring</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>circle</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>radial</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>link</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>linked</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>route</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>bank</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                    <ogc:Literal>horizontal</ogc:Literal><ogc:Literal>#2f78b5</ogc:Literal>
                    <ogc:Literal>vertical</ogc:Literal><ogc:Literal>#b5562b</ogc:Literal>
                    <ogc:Literal>extension</ogc:Literal><ogc:Literal>#5f9433</ogc:Literal>
                    <ogc:Literal>water</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                    <ogc:Literal>waterway</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                    <ogc:Literal>wetland</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                    <ogc:Literal>port</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                    <ogc:Literal>working_area</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                    <ogc:Literal>river</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                    <ogc:Literal>zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>block</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>area</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>region</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>cooperation_zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>joined_land</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>control_line</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>level</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                    <ogc:Literal>rail</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                    <ogc:Literal>railway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                    <ogc:Literal>motorway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                    <ogc:Literal>road</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                    <ogc:Literal>street</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                    <ogc:Literal>air</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                  </ogc:Function><ogc:Literal>#5f6f8f</ogc:Literal></ogc:Function></CssParameter>
                  <CssParameter name="stroke-width">3</CssParameter>
                </Stroke>
              </Mark>
              <Size>15</Size>
              <Rotation>45</Rotation>
            </Graphic>
          </PointSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>label</Name>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <TextSymbolizer>
            <Label><ogc:PropertyName>part_name_zh</ogc:PropertyName></Label>
            <Font>
              <CssParameter name="font-family">Noto Sans SC</CssParameter>
              <CssParameter name="font-size">14</CssParameter>
              <CssParameter name="font-weight">bold</CssParameter>
            </Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint><AnchorPointX>0.5</AnchorPointX><AnchorPointY>0.5</AnchorPointY></AnchorPoint>
              </PointPlacement>
            </LabelPlacement>
            <Halo>
              <Radius>2.2</Radius>
              <Fill><CssParameter name="fill">#ffffff</CssParameter><CssParameter name="fill-opacity">0.95</CssParameter></Fill>
            </Halo>
            <Fill>
              <CssParameter name="fill"><ogc:Function name="Coalesce"><ogc:Function name="Recode"><ogc:PropertyName>part_role</ogc:PropertyName>
                <ogc:Literal>core</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>core_member</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>hub</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>city</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>star</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>subcentre</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>node</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>point</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>cluster</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>site</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>venue</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>games_village</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>community</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>business_district</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>axis</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>belt</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>corridor</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>ring</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>circle</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>radial</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>link</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>linked</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>route</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>bank</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>horizontal</ogc:Literal><ogc:Literal>#2f78b5</ogc:Literal>
                <ogc:Literal>vertical</ogc:Literal><ogc:Literal>#b5562b</ogc:Literal>
                <ogc:Literal>extension</ogc:Literal><ogc:Literal>#5f9433</ogc:Literal>
                <ogc:Literal>water</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>waterway</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>wetland</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>port</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>working_area</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>river</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>block</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>area</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>region</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>cooperation_zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>joined_land</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>control_line</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>level</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>rail</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>railway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>motorway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>road</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>street</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>air</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
              </ogc:Function><ogc:Literal>#5f6f8f</ogc:Literal></ogc:Function></CssParameter>
            </Fill>
            <Priority><ogc:Literal>5000</ogc:Literal></Priority>
            <VendorOption name="group">yes</VendorOption>
            <VendorOption name="autoWrap">160</VendorOption>
          </TextSymbolizer>
        </Rule>
        <Rule>
          <Name>label</Name>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <TextSymbolizer>
            <Label><ogc:PropertyName>part_name_zh</ogc:PropertyName></Label>
            <Font>
              <CssParameter name="font-family">Noto Sans SC</CssParameter>
              <CssParameter name="font-size">13</CssParameter>
              <CssParameter name="font-weight">bold</CssParameter>
            </Font>
            <LabelPlacement><LinePlacement></LinePlacement></LabelPlacement>
            <Halo>
              <Radius>2.2</Radius>
              <Fill><CssParameter name="fill">#ffffff</CssParameter><CssParameter name="fill-opacity">0.95</CssParameter></Fill>
            </Halo>
            <Fill>
              <CssParameter name="fill"><ogc:Function name="Coalesce"><ogc:Function name="Recode"><ogc:PropertyName>part_role</ogc:PropertyName>
                <ogc:Literal>core</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>core_member</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>hub</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>city</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>star</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>subcentre</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>node</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>point</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>cluster</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>site</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>venue</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>games_village</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>community</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>business_district</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>axis</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>belt</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>corridor</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>ring</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>circle</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>radial</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>link</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>linked</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>route</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>bank</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>horizontal</ogc:Literal><ogc:Literal>#2f78b5</ogc:Literal>
                <ogc:Literal>vertical</ogc:Literal><ogc:Literal>#b5562b</ogc:Literal>
                <ogc:Literal>extension</ogc:Literal><ogc:Literal>#5f9433</ogc:Literal>
                <ogc:Literal>water</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>waterway</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>wetland</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>port</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>working_area</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>river</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>block</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>area</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>region</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>cooperation_zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>joined_land</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>control_line</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>level</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>rail</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>railway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>motorway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>road</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>street</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>air</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
              </ogc:Function><ogc:Literal>#5f6f8f</ogc:Literal></ogc:Function></CssParameter>
            </Fill>
            <Priority><ogc:Literal>4900</ogc:Literal></Priority>
            <VendorOption name="group">yes</VendorOption>
            <VendorOption name="repeat">800</VendorOption>
            <VendorOption name="followLine">true</VendorOption>
          </TextSymbolizer>
        </Rule>
        <Rule>
          <Name>label</Name>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <TextSymbolizer>
            <Label><ogc:PropertyName>part_name_zh</ogc:PropertyName></Label>
            <Font>
              <CssParameter name="font-family">Noto Sans SC</CssParameter>
              <CssParameter name="font-size">13</CssParameter>
              <CssParameter name="font-weight">bold</CssParameter>
            </Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint><AnchorPointX>0.5</AnchorPointX><AnchorPointY>1</AnchorPointY></AnchorPoint>
                <Displacement><DisplacementX>0</DisplacementX><DisplacementY>-11</DisplacementY></Displacement>
              </PointPlacement>
            </LabelPlacement>
            <Halo>
              <Radius>2.2</Radius>
              <Fill><CssParameter name="fill">#ffffff</CssParameter><CssParameter name="fill-opacity">0.95</CssParameter></Fill>
            </Halo>
            <Fill>
              <CssParameter name="fill"><ogc:Function name="Coalesce"><ogc:Function name="Recode"><ogc:PropertyName>part_role</ogc:PropertyName>
                <ogc:Literal>core</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>core_member</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>hub</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>city</ogc:Literal><ogc:Literal>#c8443c</ogc:Literal>
                <ogc:Literal>star</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>subcentre</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>node</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>point</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>cluster</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>site</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>venue</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>games_village</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>community</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>business_district</ogc:Literal><ogc:Literal>#dc8a22</ogc:Literal>
                <ogc:Literal>axis</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>belt</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>corridor</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>ring</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>circle</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>radial</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>link</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>linked</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>route</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>bank</ogc:Literal><ogc:Literal>#7a4fa3</ogc:Literal>
                <ogc:Literal>horizontal</ogc:Literal><ogc:Literal>#2f78b5</ogc:Literal>
                <ogc:Literal>vertical</ogc:Literal><ogc:Literal>#b5562b</ogc:Literal>
                <ogc:Literal>extension</ogc:Literal><ogc:Literal>#5f9433</ogc:Literal>
                <ogc:Literal>water</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>waterway</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>wetland</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>port</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>working_area</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>river</ogc:Literal><ogc:Literal>#2a8fa8</ogc:Literal>
                <ogc:Literal>zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>block</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>area</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>region</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>cooperation_zone</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>joined_land</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>control_line</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>level</ogc:Literal><ogc:Literal>#3f8f68</ogc:Literal>
                <ogc:Literal>rail</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>railway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>motorway</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>road</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>street</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
                <ogc:Literal>air</ogc:Literal><ogc:Literal>#54545c</ogc:Literal>
              </ogc:Function><ogc:Literal>#5f6f8f</ogc:Literal></ogc:Function></CssParameter>
            </Fill>
            <Priority><ogc:Literal>4800</ogc:Literal></Priority>
            <VendorOption name="autoWrap">140</VendorOption>
          </TextSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
