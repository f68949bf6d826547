<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>green_areas</Name>
    <UserStyle>
      <Name>green_areas</Name>
      <Title>绿地与生态空间<Localized lang="en">Green areas</Localized></Title>
      <Abstract>Parks, wetlands and zones of ecology and farming.</Abstract>
      <FeatureTypeStyle>
        <Rule>
          <Name>eco_zone</Name>
          <Title>生态功能区<Localized lang="en">Ecological zone</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>eco_zone</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#c4dfa4</CssParameter><CssParameter name="fill-opacity">0.2</CssParameter></Fill>
          </PolygonSymbolizer>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#8dbb68</CssParameter><CssParameter name="fill-opacity">0.4</CssParameter></Fill>
            <VendorOption name="inner-glow">9</VendorOption>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>farmland_zone</Name>
          <Title>农田<Localized lang="en">Farmland zone</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>farmland_zone</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#ecedc9</CssParameter><CssParameter name="fill-opacity">0.9</CssParameter></Fill>
          </PolygonSymbolizer>
          <PolygonSymbolizer>
            <Fill>
              <GraphicFill>
                <Graphic>
                  <Mark>
                    <WellKnownName>shape://vertline</WellKnownName>
                    <Stroke><CssParameter name="stroke">#c3c48a</CssParameter><CssParameter name="stroke-width">0.8</CssParameter></Stroke>
                  </Mark>
                  <Size>9</Size>
                </Graphic>
              </GraphicFill>
            </Fill>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>green_wedge</Name>
          <Title>绿楔<Localized lang="en">Green wedge</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>green_wedge</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#cfe3b8</CssParameter><CssParameter name="fill-opacity">0.8</CssParameter></Fill>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>wetland</Name>
          <Title>湿地<Localized lang="en">Wetland</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>wetland</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#c9e4d6</CssParameter><CssParameter name="fill-opacity">0.75</CssParameter></Fill>
          </PolygonSymbolizer>
          <PolygonSymbolizer>
            <Fill>
              <GraphicFill>
                <Graphic>
                  <Mark>
                    <WellKnownName>shape://horline</WellKnownName>
                    <Stroke><CssParameter name="stroke">#7fb9a4</CssParameter><CssParameter name="stroke-width">0.9</CssParameter></Stroke>
                  </Mark>
                  <Size>7</Size>
                </Graphic>
              </GraphicFill>
            </Fill>
          </PolygonSymbolizer>
          <PolygonSymbolizer>
            <Fill>
              <GraphicFill>
                <Graphic>
                  <ExternalGraphic>
                    <OnlineResource xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="symbols/reed.svg"/>
                    <Format>image/svg+xml</Format>
                  </ExternalGraphic>
                  <Size>9</Size>
                </Graphic>
              </GraphicFill>
            </Fill>
            <VendorOption name="random">free</VendorOption>
            <VendorOption name="random-tile-size">160</VendorOption>
            <VendorOption name="random-symbol-count">9</VendorOption>
            <VendorOption name="random-seed">3</VendorOption>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>coast_project</Name>
          <Title>海岸带工程<Localized lang="en">Coast project</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>coast_project</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#bfe0dc</CssParameter><CssParameter name="fill-opacity">0.7</CssParameter></Fill>
          </PolygonSymbolizer>
          <PolygonSymbolizer>
            <Fill>
              <GraphicFill>
                <Graphic>
                  <Mark>
                    <WellKnownName>shape://backslash</WellKnownName>
                    <Stroke><CssParameter name="stroke">#5ea79f</CssParameter><CssParameter name="stroke-width">0.9</CssParameter></Stroke>
                  </Mark>
                  <Size>9</Size>
                </Graphic>
              </GraphicFill>
            </Fill>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>park</Name>
          <Title>公园<Localized lang="en">Park</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>park</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#c3e0ac</CssParameter><CssParameter name="fill-opacity">0.9</CssParameter></Fill>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>planned</Name>
          <Title>规划（虚线外框）<Localized lang="en">Planned (dashed outline)</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>planned</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>study</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>status</ogc:PropertyName>
                  <ogc:Literal>under_construction</ogc:Literal>
                </ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>eco_zone</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>400000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#6fa862</CssParameter>
              <CssParameter name="stroke-width">1.1</CssParameter>
              <CssParameter name="stroke-dasharray">6 3</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>outline</Name>
          <Title>现状<Localized lang="en">Existing</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>existing</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>accuracy</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>400000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#7fb36f</CssParameter>
              <CssParameter name="stroke-width">1</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>schematic</Name>
          <Title>示意范围（点线外框）<Localized lang="en">Schematic extent (dotted outline)</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>existing</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>accuracy</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>400000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#86b677</CssParameter>
              <CssParameter name="stroke-width">0.9</CssParameter>
              <CssParameter name="stroke-opacity">0.8</CssParameter>
              <CssParameter name="stroke-dasharray">1.5 2.5</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>line</Name>
          <Title>线性绿地<Localized lang="en">Linear green area</Localized></Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>400000</MinScaleDenominator>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#9cc98a</CssParameter>
              <CssParameter name="stroke-width">2</CssParameter>
              <CssParameter name="stroke-opacity">0.7</CssParameter>
              <CssParameter name="stroke-linecap">round</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Name>point</Name>
          <Title>公园、湿地（位置）<Localized lang="en">Park or wetland (position)</Localized></Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>120000</MinScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill><CssParameter name="fill">#8fc47c</CssParameter></Fill>
              </Mark>
              <Size>2.4</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>line</Name>
          <Title>线性绿地<Localized lang="en">Linear green area</Localized></Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>400000</MaxScaleDenominator>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#9cc98a</CssParameter>
              <CssParameter name="stroke-width">5</CssParameter>
              <CssParameter name="stroke-opacity">0.55</CssParameter>
              <CssParameter name="stroke-linecap">round</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#5f9e57</CssParameter>
              <CssParameter name="stroke-width">1.2</CssParameter>
              <CssParameter name="stroke-dasharray">5 3</CssParameter>
              <CssParameter name="stroke-linecap">butt</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Name>point</Name>
          <Title>公园、湿地（位置）<Localized lang="en">Park or wetland (position)</Localized></Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>120000</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill><CssParameter name="fill">#8fc47c</CssParameter></Fill>
                <Stroke><CssParameter name="stroke">#ffffff</CssParameter><CssParameter name="stroke-width">1.4</CssParameter></Stroke>
              </Mark>
              <Size>9</Size>
            </Graphic>
          </PointSymbolizer>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill><CssParameter name="fill">#2f6a2a</CssParameter></Fill>
              </Mark>
              <Size>2.4</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>label</Name>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>green_wedge</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>eco_zone</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <MinScaleDenominator>60000</MinScaleDenominator>
          <MaxScaleDenominator>900000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label><ogc:PropertyName>name_zh</ogc:PropertyName></Label>
            <Font><CssParameter name="font-family">Noto Sans SC</CssParameter><CssParameter name="font-size">12</CssParameter></Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint><AnchorPointX>0.5</AnchorPointX><AnchorPointY>0.5</AnchorPointY></AnchorPoint>
              </PointPlacement>
            </LabelPlacement>
            <Halo>
              <Radius>1.6</Radius>
              <Fill><CssParameter name="fill">#f3f8ec</CssParameter><CssParameter name="fill-opacity">0.85</CssParameter></Fill>
            </Halo>
            <Fill><CssParameter name="fill">#3c6e34</CssParameter></Fill>
            <Priority><ogc:Literal>1250</ogc:Literal></Priority>
            <VendorOption name="autoWrap">90</VendorOption>
          </TextSymbolizer>
        </Rule>
        <Rule>
          <Name>label</Name>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>wetland</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>coast_project</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>farmland_zone</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>180000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label><ogc:PropertyName>name_zh</ogc:PropertyName></Label>
            <Font><CssParameter name="font-family">Noto Sans SC</CssParameter><CssParameter name="font-size">11</CssParameter></Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint><AnchorPointX>0.5</AnchorPointX><AnchorPointY>0.5</AnchorPointY></AnchorPoint>
              </PointPlacement>
            </LabelPlacement>
            <Halo>
              <Radius>1.6</Radius>
              <Fill><CssParameter name="fill">#f3f8ec</CssParameter><CssParameter name="fill-opacity">0.85</CssParameter></Fill>
            </Halo>
            <Fill><CssParameter name="fill">#3c6e34</CssParameter></Fill>
            <Priority><ogc:Literal>900</ogc:Literal></Priority>
            <VendorOption name="autoWrap">90</VendorOption>
          </TextSymbolizer>
        </Rule>
        <Rule>
          <Name>label</Name>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>park</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>100000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label><ogc:PropertyName>name_zh</ogc:PropertyName></Label>
            <Font><CssParameter name="font-family">Noto Sans SC</CssParameter><CssParameter name="font-size">10.5</CssParameter></Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint><AnchorPointX>0.5</AnchorPointX><AnchorPointY>0.5</AnchorPointY></AnchorPoint>
              </PointPlacement>
            </LabelPlacement>
            <Halo>
              <Radius>1.6</Radius>
              <Fill><CssParameter name="fill">#f3f8ec</CssParameter><CssParameter name="fill-opacity">0.85</CssParameter></Fill>
            </Halo>
            <Fill><CssParameter name="fill">#3c6e34</CssParameter></Fill>
            <Priority><ogc:Literal>880</ogc:Literal></Priority>
            <VendorOption name="autoWrap">80</VendorOption>
          </TextSymbolizer>
        </Rule>
        <Rule>
          <Name>label</Name>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>100000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label><ogc:PropertyName>name_zh</ogc:PropertyName></Label>
            <Font><CssParameter name="font-family">Noto Sans SC</CssParameter><CssParameter name="font-size">10.5</CssParameter></Font>
            <LabelPlacement><LinePlacement><PerpendicularOffset>8</PerpendicularOffset></LinePlacement></LabelPlacement>
            <Halo>
              <Radius>1.6</Radius>
              <Fill><CssParameter name="fill">#f3f8ec</CssParameter><CssParameter name="fill-opacity">0.85</CssParameter></Fill>
            </Halo>
            <Fill><CssParameter name="fill">#3c6e34</CssParameter></Fill>
            <Priority><ogc:Literal>700</ogc:Literal></Priority>
            <VendorOption name="group">yes</VendorOption>
            <VendorOption name="followLine">true</VendorOption>
          </TextSymbolizer>
        </Rule>
        <Rule>
          <Name>label</Name>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>60000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label><ogc:PropertyName>name_zh</ogc:PropertyName></Label>
            <Font><CssParameter name="font-family">Noto Sans SC</CssParameter><CssParameter name="font-size">10</CssParameter></Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint><AnchorPointX>0.5</AnchorPointX><AnchorPointY>1</AnchorPointY></AnchorPoint>
                <Displacement><DisplacementX>0</DisplacementX><DisplacementY>-6</DisplacementY></Displacement>
              </PointPlacement>
            </LabelPlacement>
            <Halo>
              <Radius>1.6</Radius>
              <Fill><CssParameter name="fill">#f3f8ec</CssParameter><CssParameter name="fill-opacity">0.85</CssParameter></Fill>
            </Halo>
            <Fill><CssParameter name="fill">#3c6e34</CssParameter></Fill>
            <Priority><ogc:Literal>600</ogc:Literal></Priority>
            <VendorOption name="autoWrap">80</VendorOption>
          </TextSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
